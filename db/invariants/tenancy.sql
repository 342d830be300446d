-- one_answers_for_an_active_organization: every active organization has exactly one answering member
select o.id, count(m.id) from organizations o
left join memberships m on m.organization_id = o.id and m.role in ('owner', 'head') and m.state = 'active'
where o.state = 'active' group by o.id having count(m.id) <> 1;

-- membership_after_invitation: whoever came by invitation came into the organization and role invited to, or moved later
select m.id from memberships m join invitations i on i.id = m.invitation_id
where m.organization_id <> i.organization_id or i.accepted_by is distinct from m.account_id;

-- oversight_in_step: what an authority lists is what stands
select s.authority_id, s.organization_id from oversight s join organizations o on o.id = s.organization_id
where s.state <> o.state or s.name <> o.name or s.kind <> o.kind;

-- account_without_credential: nobody exists who could never sign in
select a.id from accounts a left join credentials c on c.account_id = a.id where a.state = 'active' and c.account_id is null;

-- second_sight: 定州 lies in 保定 and is not in its jurisdiction
select j.authority_id from jurisdictions j join organizations o on o.id = j.authority_id
where j.division_code = '130682' and o.division_code = '130600';
