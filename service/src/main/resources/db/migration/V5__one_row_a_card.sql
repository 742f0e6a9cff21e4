-- One row a card. New cards have ids in order of time (UUIDv7), so that a batch of them touches the end of the table only;
-- what lay in two more tables stands in arrays. Nothing that was kept is lost.

alter table issued_card rename to issued_card_before;
drop index issued_card_age;
drop index issued_suggestion_card;

create table issued_card (
    card_uuid         uuid                        not null,
    service_id        varchar(100)                not null,
    rule_base_version varchar(100)                not null,
    rule_base_hash    varchar(100)                not null,
    issued_at         timestamp(6) with time zone not null,
    rule_ids          varchar(100) array          not null,
    suggestion_uuids  varchar(36) array           not null,
    routes            varchar(400) array          not null,
    constraint issued_card_key primary key (card_uuid)
);

insert into issued_card
select cast(c.card_uuid as uuid), c.service_id, c.rule_base_version, c.rule_base_hash, c.issued_at,
       coalesce((select array_agg(r.rule_id order by r.rule_id) from issued_rule r where r.card_uuid = c.card_uuid),
                cast(array[] as varchar(100) array)),
       coalesce((select array_agg(s.suggestion_uuid order by s.suggestion_uuid) from issued_suggestion s
                 where s.card_uuid = c.card_uuid), cast(array[] as varchar(36) array)),
       coalesce((select array_agg(s.route order by s.suggestion_uuid) from issued_suggestion s
                 where s.card_uuid = c.card_uuid), cast(array[] as varchar(400) array))
from issued_card_before c;

drop table issued_suggestion;
drop table issued_rule;
drop table issued_card_before;
