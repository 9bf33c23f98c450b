-- What stands now: statements as reconciliation reads them, and the facts that they make.

create table fact_statement (
  event_id    text collate "C" primary key,
  document_id text collate "C" not null,
  fact_id     text collate "C" not null,
  body        json not null
);
create index fact_statement_document on fact_statement (document_id);
create index fact_statement_fact on fact_statement (fact_id);

create table fact (
  fact_id     text collate "C" primary key,
  -- equal for facts that differ in the action alone
  relation_id text collate "C" not null,
  series      text not null,
  edition     integer,
  action      text not null,
  object_kind text not null,
  crimes      text[] not null,
  region_code text collate "C",
  level       text not null,
  -- the order of lists: series, edition, totals before operations
  sort_key    text collate "C" not null,
  state_hash  text collate "C" not null,
  -- json, not jsonb: the bytes as hashed, with their order of fields
  body        json not null,
  changed_at  timestamptz not null
);
create unique index fact_order on fact (sort_key, fact_id);
create index fact_campaign on fact (series, edition, action, object_kind);
create index fact_relation on fact (relation_id);
create index fact_crimes on fact using gin (crimes);

-- The events that are visible now.
create view standing_event as
  select r.event_id, v.document_id, v.ordinal, r.type, r.series, r.edition, r.action,
    r.object_kind, r.crimes, r.region_code, r.period_from, r.period_to, r.revision,
    r.engine_version, r.body, v.known_from
  from event_version v
  join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash
  where v.known_to is null;

-- The documents that stand now; undated ones are listed last.
create view standing_document as
  select d.document_id, coalesce(d.published_day, date '0001-01-01') as listed_day, d.revision,
    d.engine_version, d.text, d.title, d.publisher, d.url, d.published_at, d.path, d.collection,
    d.raw_topic_id, d.raw_partition, d.raw_offset, d.known_from,
    (select count(*) from event_version v
      where v.document_id = d.document_id and v.known_to is null)::integer as event_count
  from document_version d
  where d.known_to is null;

create index document_version_listed
  on document_version (coalesce(published_day, date '0001-01-01') desc, document_id)
  where known_to is null;
