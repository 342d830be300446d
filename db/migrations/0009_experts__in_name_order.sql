-- A register is read by name, as a list on paper is.
create index experts_by_name on experts (province, pool_id, name collate "zh-x-icu", id);
drop index experts_of_pool;
