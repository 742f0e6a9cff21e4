-- The repository of the rule base as all instances share it: each has a copy on its own disk, and gives to and takes from these
-- tables what changes. A repository is named by the last part of its path. Packs are what git itself exchanges.

create table shared_repository (
    repository varchar(200) not null,
    constraint shared_repository_key primary key (repository)
);

create table shared_ref (
    repository varchar(200) not null,
    ref_name   varchar(300) not null,
    object_id  varchar(64)  not null,
    constraint shared_ref_key primary key (repository, ref_name)
);

create table shared_pack (
    pack_number bigint generated always as identity,
    repository  varchar(200) not null,
    pack        bytea        not null,
    constraint shared_pack_key primary key (pack_number)
);
