-- What clinicians have answered to the cards of a patient's needs, so that a card that was set aside stays back for a while.
-- The patient and the facts behind the need stand here as keyed hashes only; the key is not in the database. No card, rule,
-- user or time of day is kept, so that nothing joins a row to the ledger.

create table given_answer (
    id          bigint generated always as identity not null primary key,
    person      varchar(64) not null,
    need        varchar(64) not null,
    reason      varchar(40) not null,
    answered_on date        not null,
    constraint given_answer_once unique (person, need)
);

create index given_answer_age on given_answer (answered_on);

-- For two days, to which patient and need an answer to a card belongs. The card stands here as a keyed hash.
create table answerable_card (
    card      varchar(64) not null primary key,
    person    varchar(64) not null,
    need      varchar(64) not null,
    issued_on date        not null
);

create index answerable_card_age on answerable_card (issued_on);
