-- What people did to the rule base through the workbench: one row an act, added and never changed or deleted. An approval names
-- the person, the role and the SHA-256 of all tables and scenarios, and what of it was seen. Nothing here is about a patient.

create table governance_act (
    act_number  bigint generated always as identity,
    done_at     timestamp(6) with time zone not null,
    kind        varchar(40)                 not null,
    change_name varchar(200)                not null,
    person      varchar(200)                not null,
    person_id   varchar(400)                not null,
    person_role varchar(40)                 not null,
    tree_sha256 varchar(64)                 not null,
    commit_id   varchar(64)                 not null,
    reason      text                        not null,
    seen        text array                  not null,
    due         date,
    constraint governance_act_key primary key (act_number)
);

create index governance_act_change on governance_act (change_name);
create index governance_act_tree on governance_act (tree_sha256);
