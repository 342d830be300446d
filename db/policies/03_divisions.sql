-- Reference: public knowledge, the same for everybody.
grant select on divisions, supervisions to
  qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_public_reader, qs_keeper;
create policy anyone_reads on divisions for select to
  qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_public_reader, qs_keeper using (true);
create policy anyone_reads on supervisions for select to
  qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_public_reader, qs_keeper using (true);
