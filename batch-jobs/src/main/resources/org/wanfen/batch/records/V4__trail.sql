-- The trail as a chain: each entry has the digest of the one before it. Entries are only added.
-- (V5 takes over those of action_trail.)

create table trail_entry (
    entry_number bigint primary key,
    at_time timestamp(6) with time zone not null,
    actor varchar(500) not null,
    action varchar(60) not null,
    fund varchar(20),
    business_date date,
    attempt int,
    reason text,
    outcome varchar(200) not null,
    detail text,
    previous_digest varchar(64) not null,
    digest varchar(64) not null
);

create index trail_entry_of_night on trail_entry (fund, business_date);

-- One row: where the trail stands. Whoever adds an entry locks it.
create table trail_head (
    head_id int primary key check (head_id = 1),
    entry_number bigint not null,
    digest varchar(64) not null
);

insert into trail_head (head_id, entry_number, digest)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
