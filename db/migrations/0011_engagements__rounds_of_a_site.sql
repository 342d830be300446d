-- From a site to its rounds, past ones included: a consultancy's sight of a site is asked through its cases.
create index engagements_of_site on engagements (province, site_id);
