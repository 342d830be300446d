-- Unique keys of case tables begin with their place, or the table could never be divided by it.
alter table experts drop constraint experts_invitation_id_key, add unique (province, invitation_id);
alter table case_files drop constraint case_files_stored_as_key, add unique (province, stored_as);
-- The sweeper asks by content alone, whatever the place.
create index case_files_by_content on case_files (stored_as);

-- References that are followed backwards: who oversees this organization, who sat in this case.
create index oversight_of_organization on oversight (organization_id);
create index case_parties_of_engagement on case_parties (province, engagement_id);
