-- How often alarms were raised or cleared. Whoever does either has to have seen this number before
-- looking at how things are: two servers that look at once, around a change, are not both right.
create table alarm_changes (
    only_row boolean primary key,
    changes bigint not null
);

insert into alarm_changes (only_row, changes) values (true, 0);
