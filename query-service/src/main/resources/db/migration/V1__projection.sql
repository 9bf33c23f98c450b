-- The read store. Kafka is the truth for the present, these tables for the past: a record is
-- immutable, and what was visible when stands as intervals [known_from, known_to), known_to null
-- for what stands now. Ids and hashes compare byte by byte (collate "C").

-- Each event as it was sent, once for each (id, full hash). Not visible by itself.
create table event_record (
  event_id             text collate "C" not null,
  full_hash            text collate "C" not null,
  content_hash         text collate "C" not null,
  document_id          text collate "C" not null,
  type                 text not null,
  series               text,
  edition              integer,
  operation            text,
  action               text,
  object_kind          text,
  subject              text,
  level                text,
  crimes               text[] not null,
  region_code          text collate "C",
  region_name          text,
  agency               text,
  period_from          date,
  period_to            date,
  value                numeric,
  upper_value          numeric,
  bound                text,
  unit                 text,
  part_of              text collate "C",
  sentence_fingerprint text collate "C",
  quote_start          integer not null,
  revision             text collate "C" not null,
  engine_version       text collate "C" not null,
  -- json, not jsonb: the bytes as sent, with their order of fields
  body                 json not null,
  stored_at            timestamptz not null,
  primary key (event_id, full_hash)
);
create index event_record_document on event_record (document_id);
create index event_record_campaign on event_record (series, edition, action, object_kind);
create index event_record_region on event_record (region_code);
create index event_record_period on event_record (period_from, period_to);
create index event_record_crimes on event_record using gin (crimes);

-- When a record was visible. The ordinal is the place in the text among its document's events.
create table event_version (
  event_id    text collate "C" not null,
  full_hash   text collate "C" not null,
  document_id text collate "C" not null,
  ordinal     integer not null,
  known_from  timestamptz not null,
  known_to    timestamptz,
  primary key (event_id, known_from),
  foreign key (event_id, full_hash) references event_record (event_id, full_hash),
  check (known_to > known_from)
);
create unique index event_version_standing on event_version (event_id) where known_to is null;
create index event_version_standing_document
  on event_version (document_id, ordinal) where known_to is null;
create index event_version_document on event_version (document_id, known_from);

-- What each document said when: its cleaned text and metadata. A withdrawn one has no open interval.
create table document_version (
  document_id    text collate "C" not null,
  revision       text collate "C" not null,
  engine_version text collate "C" not null,
  text           text not null,
  title          text,
  publisher      text,
  url            text,
  -- as sent: RFC 3339 or a bare date; beside it the calendar day in Asia/Shanghai
  published_at   text,
  published_day  date,
  path           text,
  collection     text,
  -- the latest raw record that said this; the one place that moves without a new interval
  raw_topic_id   text not null,
  raw_partition  integer not null,
  raw_offset     bigint not null,
  known_from     timestamptz not null,
  known_to       timestamptz,
  primary key (document_id, known_from),
  check (known_to > known_from)
);
create unique index document_version_standing
  on document_version (document_id) where known_to is null;
create index document_version_published
  on document_version (published_day, document_id) where known_to is null;

-- What changed, in the order in which it became visible.
create table change_log (
  cursor        bigint primary key,
  kind          text not null,
  cause         text not null,
  document_id   text collate "C",
  event_id      text collate "C",
  fact_id       text collate "C",
  -- full hashes of the event, or revisions of the fact, before and after
  previous_hash text collate "C",
  current_hash  text collate "C",
  stamp         timestamptz not null
);
create index change_log_document on change_log (document_id, cursor);
create index change_log_fact on change_log (fact_id, cursor);

create table dead_letter (
  stage         text not null,
  document_id   text collate "C" not null,
  revision      text collate "C",
  reason        text not null,
  detail        text not null,
  causes        text[] not null,
  raw_topic_id  text,
  raw_partition integer,
  raw_offset    bigint,
  title         text,
  publisher     text,
  url           text,
  published_at  text,
  path          text,
  failed_at     timestamptz not null,
  stored_at     timestamptz not null,
  primary key (stage, document_id)
);

-- Records that could not be applied, as they came, each with the reason.
create table set_aside (
  topic_id      text not null,
  partition     integer not null,
  record_offset bigint not null,
  topic         text not null,
  document_id   text collate "C",
  event_id      text collate "C",
  full_hash     text collate "C",
  reason        text not null,
  detail        text not null,
  record_key    bytea,
  record_value  bytea,
  stored_at     timestamptz not null,
  primary key (topic_id, partition, record_offset)
);
create index set_aside_event on set_aside (event_id, full_hash);
create index set_aside_document on set_aside (document_id);

-- Where to read on. Written in the transaction that applies what was read.
create table projection_offset (
  topic        text not null,
  partition    integer not null,
  topic_id     text not null,
  next_offset  bigint not null,
  leader_epoch integer,
  primary key (topic, partition)
);

-- One row: the stamp and the cursor of the latest transaction.
create table projection_clock (
  only_row    boolean primary key default true check (only_row),
  last_stamp  timestamptz not null,
  last_cursor bigint not null
);
insert into projection_clock (last_stamp, last_cursor) values (clock_timestamp(), 0);
