-- What was asked for by the API, by the key that the asker gave to it, so that asking again does
-- nothing again.

create table api_request (
    person_key varchar(100) not null,
    idempotency_key varchar(200) not null,
    -- of method, address and body
    request_sha256 varchar(64) not null,
    asked_at timestamp(6) with time zone not null,
    -- the answer; null while it is under way, or if it was cut off
    status int,
    content_type varchar(200),
    location varchar(500),
    body text,
    primary key (person_key, idempotency_key)
);

create index api_request_asked_at on api_request (asked_at);
