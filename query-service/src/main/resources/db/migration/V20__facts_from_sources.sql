-- Statements know whether they are copies, facts show the first of many statements and count the
-- rest, and every state of the store can be asked for by its stamp.

drop table fact_statement;

-- Each statement as its document makes it, and what it contributes. Amount, key and dates alone:
-- its words stand with the event.
create table fact_statement (
  event_id       text collate "C" primary key,
  document_id    text collate "C" not null,
  -- equal for copies of a sentence; null where it tells none
  copy_key       text collate "C",
  -- empty where there is none
  region_code    text collate "C" not null,
  published_at   timestamptz,
  total_event_id text collate "C",
  -- SAID, PART or COPY; a copy belongs to the fact of its source and is not listed there
  role           text not null,
  fact_id        text collate "C",
  total_fact_id  text collate "C",
  as_of          date,
  body           json not null,
  check ((fact_id is null) = (role = 'COPY'))
);
create index fact_statement_document on fact_statement (document_id);
create index fact_statement_fact
  on fact_statement (fact_id, (coalesce(as_of, date '0001-01-01')) desc, event_id desc)
  where fact_id is not null;
create index fact_statement_copies
  on fact_statement (copy_key, region_code, published_at, document_id, event_id)
  where copy_key is not null;

-- The members of each group of copies that name one region, or none: all that decides on the source.
create table copy_group (
  copy_key     text collate "C" not null,
  region_code  text collate "C" not null,
  members      integer not null check (members > 0),
  -- the earliest of them
  event_id     text collate "C" not null,
  document_id  text collate "C" not null,
  published_at timestamptz,
  key_id       text collate "C" not null,
  primary key (copy_key, region_code)
);

alter table fact add column status text not null default 'AGREED';

-- By which rules the facts were made; 0 has them made anew at the next start.
create table fact_rules (
  only_row      boolean primary key default true check (only_row),
  facts_version integer not null
);
insert into fact_rules (facts_version) values (0);

-- The campaign of every fact that ever stood: where to look for one that stands no longer.
create table fact_campaign_known (
  fact_id text collate "C" primary key,
  series  text not null,
  edition integer
);
insert into fact_campaign_known (fact_id, series, edition)
  select fact_id, series, edition from fact;

-- The stamps at which something became visible or went away. The first is the first known moment.
create table projection_stamp (
  stamp timestamptz primary key
);
insert into projection_stamp (stamp)
  select known_from from event_version
  union select known_to from event_version where known_to is not null
  union select known_from from document_version
  union select known_to from document_version where known_to is not null;
insert into projection_stamp (stamp)
  select last_stamp from projection_clock where not exists (select from projection_stamp);

-- Tells this change log from an earlier one whose cursors mean something else.
create table change_log_epoch (
  only_row boolean primary key default true check (only_row),
  epoch    text not null
);
insert into change_log_epoch (epoch) values (gen_random_uuid()::text);

-- The last closing record of each document, while a rebuild of the projection reads the log.
create unlogged table rebuild_closing (
  document_id   text collate "C" primary key,
  partition     integer not null,
  record_offset bigint not null,
  topic_id      text not null,
  record_value  bytea not null
);

-- All that was ever visible, each with its interval.
create view known_event as
  select v.event_id || '@' || v.known_from as version_id, r.event_id, v.document_id, v.ordinal,
    r.type, r.series, r.edition, r.action, r.object_kind, r.crimes, r.region_code, r.period_from,
    r.period_to, r.revision, r.engine_version, r.body, v.known_from, v.known_to
  from event_version v
  join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash;

create view known_document as
  select d.document_id || '@' || d.known_from as version_id,
    coalesce(d.published_day, date '0001-01-01') as listed_day, d.*
  from document_version d;
