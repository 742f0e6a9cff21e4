-- An approval may also stand in git, as a tag that somebody has signed: then its row names the tag, and no tag is taken twice.

alter table governance_act add column tag_id varchar(64);

create unique index governance_act_tag on governance_act (tag_id);
