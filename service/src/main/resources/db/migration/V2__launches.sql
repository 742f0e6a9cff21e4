-- Browser sessions as Spring Session keeps them (its own names and types), for the SMART page only.

create table spring_session (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- Authorization requests under way and launches. What is sealed is encrypted; nothing else says whom it is about.
-- A session's row is written after those that name it, so no foreign key leads there.

create table launch_start (
    state_hash varchar(64)                 not null primary key,
    session_id varchar(36)                 not null,
    sealed     bytea                       not null,
    expires_at timestamp(6) with time zone not null
);

create index launch_start_session on launch_start (session_id);
create index launch_start_age on launch_start (expires_at);

create table launch (
    launch_id  varchar(64)                 not null primary key,
    session_id varchar(36)                 not null,
    sealed     bytea                       not null,
    expires_at timestamp(6) with time zone not null
);

create index launch_session on launch (session_id);
create index launch_age on launch (expires_at);

-- Keys of private_key_jwt, the private part sealed. A generation is made once, whichever instance is first.

create table client_key (
    kid        varchar(64)                 not null primary key,
    algorithm  varchar(10)                 not null,
    generation int                         not null,
    use_from   timestamp(6) with time zone not null,
    sealed     bytea                       not null,
    unique (algorithm, generation)
);
