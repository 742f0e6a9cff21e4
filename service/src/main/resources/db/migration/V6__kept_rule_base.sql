-- The rule base that was last live from each governance folder, as text: what the service starts on when the folder is
-- broken. The files are JSON objects from path to text. One row a folder and title, so that two rule bases that shared a
-- folder's name can be seen. sha256 names the tables, as on a card; files_sha256 is over every file kept here. Nothing here is about a patient.

create table kept_rule_base (
    folder           varchar(1000)               not null,
    title            varchar(400)                not null,
    version          varchar(100)                not null,
    sha256           varchar(64)                 not null,
    files_sha256     varchar(64)                 not null,
    live_since       timestamp(6) with time zone not null,
    live_order       bigint                      not null,
    table_files      text                        not null,
    scenario_files   text                        not null,
    primary key (folder, title)
);
