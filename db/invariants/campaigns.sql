-- listing_apart_from_its_round: a listing and the round it opened speak of one plant of one campaign
select l.province, l.id from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
where e.site_id <> l.site_id or e.enterprise_id <> l.enterprise_id or e.campaign_id is not null and e.campaign_id <> l.campaign_id;

-- round_of_no_listing: a round says of a campaign what that campaign's listings say
select e.province, e.id from engagements e where e.campaign_id is not null and e.carried_from is null and not exists (
  select from listings l where l.province = e.province and l.engagement_id = e.id and l.campaign_id = e.campaign_id);

-- removed_and_open: whoever is taken off a list has no round of it that goes on
select l.province, l.id from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
where l.removed_in is not null and e.closed_at is null;

-- rows_of_a_version_that_holds_none: what was cancelled or failed left nothing
select v.province, v.id from list_versions v where v.state in ('cancelled', 'failed') and exists (
  select from list_rows r where r.province = v.province and r.version_id = v.id);

-- published_version_unknown: the number a campaign shows is that of its last published version
select c.province, c.id from campaigns c where c.published_version is distinct from (
  select max(v.number) from list_versions v where v.province = c.province and v.campaign_id = c.id and v.state = 'published');

-- listed_plant_not_in_the_list: the published version holds every plant that stands listed
select l.province, l.id from listings l
join list_versions v on v.province = l.province and v.campaign_id = l.campaign_id and v.state = 'published'
join campaigns c on c.province = v.province and c.id = v.campaign_id and c.published_version = v.number
where l.removed_in is null and exists (select from list_rows r where r.province = v.province and r.version_id = v.id)
  and not exists (select from list_rows r where r.province = v.province and r.version_id = v.id and r.engagement_id = l.engagement_id
    and r.standing = 'accepted');
