-- The clocks of a round. A party and the authorities above read them; nobody writes them but the definer functions, which
-- believe the tables and not their caller.
grant select on deadlines, deadline_moves to qs_enterprise, qs_authority, qs_consultancy, qs_keeper;
create policy in_our_sight on deadlines for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = deadlines.province and a.case_id = deadlines.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on deadline_moves for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = deadline_moves.province and a.case_id = deadline_moves.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy keeper_reads on deadlines for select to qs_keeper using (true);
create policy keeper_reads on deadline_moves for select to qs_keeper using (true);
