-- What was certified of an attempt when it was published: the very text of its file. Made out when
-- the publication begins; in force if the night is published.
create table certificate (
    night_id bigint primary key references night (id),
    fund varchar(20) not null,
    business_date date not null,
    document text not null,
    sha256 varchar(64) not null
);
