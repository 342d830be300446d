-- A pool's register: kept by its staff (who act as authority), read by the authorities of its province and line.
grant select, insert on experts to qs_authority;
create policy our_pool on experts for select to qs_authority using (pool_id = (select app.organization_id()));
create policy pool_of_our_province on experts for select to qs_authority
  using (exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = experts.pool_id));
create policy we_enrol on experts for insert to qs_authority
  with check (pool_id = (select app.organization_id())
    and exists (select from organizations o where o.id = (select app.organization_id()) and o.kind = 'expert_pool' and o.province = experts.province));

-- What became of an enrolment's invitation, and nothing else of the membership: an overseeing authority reads the
-- register, not the pool's members. Answers for experts only.
create or replace function app.membership_by_invitation(invitation uuid) returns text language sql stable security definer as $$
  select m.state from public.memberships m where m.invitation_id = invitation and m.role = 'expert';
$$;
alter function app.membership_by_invitation owner to qs_keeper;
revoke all on function app.membership_by_invitation from public;
grant execute on function app.membership_by_invitation to qs_authority;
