-- Until when one instance alone asks for new tokens of a launch. A row lock would do the same, but it would hold a
-- database connection for as long as the record system takes to answer.

alter table launch add column renewing_until timestamp(6) with time zone;
