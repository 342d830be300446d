-- counted_twice: nobody is employed full time by two firms, or twice by one, on the same day
select a.person_id, a.id, b.id from employments a join employments b on b.person_id = a.person_id and b.id > a.id
where a.full_time and b.full_time and a.from_on <= coalesce(b.until_on, 'infinity') and b.from_on <= coalesce(a.until_on, 'infinity');

-- employer_is_a_consultancy: only consultancies keep a register of staff
select e.organization_id, e.id from employments e join organizations o on o.id = e.organization_id where o.kind <> 'consultancy';

-- number_in_the_open: no mask shows more than seven signs of an identity number
select organization_id, id from employments where length(replace(identity_masked, '*', '')) > 7
union all
select claimant_id, id from employment_claims where length(replace(identity_masked, '*', '')) > 7;

-- claim_of_ones_own: who is claimed counts for another firm than the claimant, and was employed there by the claim
select c.id from employment_claims c left join employments e on e.organization_id = c.employer_id and e.id = c.employment_id
where c.claimant_id = c.employer_id or e.person_id is distinct from c.person_id;

-- moved_has_left: whoever was found to move no longer counts where they were
select c.id from employment_claims c join employments e on e.organization_id = c.employer_id and e.id = c.employment_id
where c.outcome = 'moves' and e.until_on is null;

-- certificate_of_its_firm: what was taken out was there before
select organization_id, id from certificates where removed_at < recorded_at
union all
select organization_id, id from instruments where removed_at < recorded_at
union all
select organization_id, id from firm_papers where removed_at < recorded_at
union all
select organization_id, id from firm_jobs where removed_at < recorded_at;

-- reminded_ahead: nobody is reminded of what has ended, nor before the step
select organization_id, fact_id, ends_on from expiry_reminders
where ends_on < (reminded_at at time zone 'Asia/Shanghai')::date
  or ends_on - (reminded_at at time zone 'Asia/Shanghai')::date > days_ahead;
