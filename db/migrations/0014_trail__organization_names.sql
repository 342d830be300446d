-- An office's name is no personal data: it stands in the entry, so that a party reads which office acted.
alter table trail_entries add column organization_name text;
