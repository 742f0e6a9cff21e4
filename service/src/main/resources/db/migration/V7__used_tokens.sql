-- Tokens of CDS clients that were used, so that no instance takes one again: a hash of iss and jti, and nothing of the
-- call. A row is deleted once its token has expired.

create table used_token (
    token_hash varchar(64)                 not null primary key,
    expires_at timestamp(6) with time zone not null
);

create index used_token_age on used_token (expires_at);
