-- "Read, proceed with care": that somebody has read the entries that a patient's record asks to read first. The patient
-- and the entries stand here as keyed hashes only; the key is not in the database. No card, rule, user, launch or time
-- of day is kept, so that nothing joins a row to the ledger or to a launch.

create table acknowledgement (
    pseudonym      varchar(64) not null primary key,
    entries_digest varchar(64) not null,
    until_day      date        not null
);

create index acknowledgement_age on acknowledgement (until_day);
