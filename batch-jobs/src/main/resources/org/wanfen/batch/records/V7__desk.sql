-- Who may use the console and the API of a server.

create table person (
    -- as given, and in the form by which names are compared
    name varchar(100) not null,
    name_key varchar(100) primary key,
    password_hash varchar(200) not null,
    -- their names, separated by commas
    roles varchar(200) not null,
    active boolean not null,
    must_change_password boolean not null,
    failed_sign_ins int not null,
    locked_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    created_by varchar(100) not null
);

-- A program's way in: acts for a person, with no more than the person's roles.
create table api_token (
    token_id varchar(20) primary key,
    person_key varchar(100) not null references person (name_key),
    what_for varchar(200) not null,
    sha256 varchar(64) not null unique,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
