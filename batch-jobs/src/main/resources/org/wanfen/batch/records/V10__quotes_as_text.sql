-- Homes of the first days have quotes as numbers (V1 was changed once); from here on all have them
-- as text. Where they are, nothing changes.
alter table quote alter column income_per_10k set data type varchar(100);
alter table quote alter column seven_day_yield set data type varchar(100000);
