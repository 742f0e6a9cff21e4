-- One row a call of a CDS service: what came, what the rules made of it, and how long it took. No patient, no user, no code, no
-- fact and no date of birth, by design; rules stand here by their ids, those of discreet rules among them. Rows are added and, when
-- their time is over, deleted, and never changed.

create table ledger_call (
    call_id           uuid                        not null,
    service_id        varchar(100)                not null,
    outcome           varchar(40)                 not null,
    rule_base_version varchar(100)                not null,
    rule_base_hash    varchar(100)                not null,
    answered_at       timestamp(6) with time zone not null,
    took_ms           int                         not null,
    prefetch          varchar(100) array          not null,
    rule_ids          varchar(100) array          not null,
    withheld_routes   varchar(400) array          not null,
    needs_kept_back   varchar(400) array          not null,
    card_uuids        uuid array                  not null,
    constraint ledger_call_key primary key (call_id)
);

-- How many cards were shown that nobody answered and that were then forgotten, so that the use of a rule can still be counted.
create table forgotten_cards (
    issued_month      varchar(7)   not null,
    rule_base_version varchar(100) not null,
    rule_id           varchar(100) not null,
    could_be_accepted boolean      not null,
    cards             bigint       not null,
    constraint forgotten_card_key primary key (issued_month, rule_base_version, rule_id, could_be_accepted)
);
