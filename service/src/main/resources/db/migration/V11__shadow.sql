-- A version that is evaluated for real calls and shows nothing: which one, from when to when, and only counts of what it would do.
-- No patient, no user, no card and no fact stands here.

create table shadow_run (
    run_number  bigint generated always as identity,
    change_name varchar(200)                not null,
    branch      varchar(250)                not null,
    tree_sha256 varchar(64)                 not null,
    commit_id   varchar(64)                 not null,
    version     varchar(100)                not null,
    started_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    ended_why   text                        not null,
    -- True of the one that runs, and null of all that have ended, which are no two alike.
    is_running  boolean,
    constraint shadow_run_key primary key (run_number),
    constraint shadow_run_one_at_a_time unique (is_running)
);

create index shadow_run_tree on shadow_run (tree_sha256);

-- Cards that a rule is behind, or calls where there is no urgency. Rows are added to and, when their time is over, deleted.
create table shadow_count (
    counted_on  date         not null,
    called_by   varchar(100) not null,
    rule_id     varchar(100) not null,
    tree_sha256 varchar(64)  not null,
    live_sha256 varchar(64)  not null,
    kind        varchar(20)  not null,
    urgency     varchar(20)  not null,
    times       bigint       not null,
    constraint shadow_count_key primary key (tree_sha256, counted_on, called_by, rule_id, live_sha256, kind, urgency)
);
