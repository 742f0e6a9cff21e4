-- What was issued and what clinicians did with it. No patient identifier and no free text, by design.
-- One set of migrations for H2 (in its PostgreSQL mode) and PostgreSQL.

create table issued_card (
    card_uuid         varchar(36)                 not null primary key,
    service_id        varchar(100)                not null,
    rule_base_version varchar(100)                not null,
    rule_base_hash    varchar(100)                not null,
    issued_at         timestamp(6) with time zone not null
);

create index issued_card_age on issued_card (issued_at);

create table issued_rule (
    card_uuid varchar(36)  not null references issued_card (card_uuid) on delete cascade,
    rule_id   varchar(100) not null,
    primary key (card_uuid, rule_id)
);

create table issued_suggestion (
    suggestion_uuid varchar(36)  not null primary key,
    card_uuid       varchar(36)  not null references issued_card (card_uuid) on delete cascade,
    route           varchar(100) not null
);

create index issued_suggestion_card on issued_suggestion (card_uuid);

-- Feedback on a card that the ledger does not know is kept too, so there is no reference to issued_card.
create table feedback (
    card_uuid       varchar(36)                 not null,
    outcome         varchar(10)                 not null,
    outcome_at      timestamp(6) with time zone not null,
    service_id      varchar(100)                not null,
    received_at     timestamp(6) with time zone not null,
    override_code   varchar(100),
    override_system varchar(200),
    primary key (card_uuid, outcome, outcome_at)
);

create table feedback_suggestion (
    card_uuid       varchar(36)                 not null,
    outcome         varchar(10)                 not null,
    outcome_at      timestamp(6) with time zone not null,
    suggestion_uuid varchar(36)                 not null,
    primary key (card_uuid, outcome, outcome_at, suggestion_uuid),
    foreign key (card_uuid, outcome, outcome_at) references feedback (card_uuid, outcome, outcome_at)
);
