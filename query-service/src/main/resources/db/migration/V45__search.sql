-- Full-text search over evidence. Both columns follow from the body: a start of the projection
-- fills them where search_rules names another version than its release.
alter table event_record
  -- sentence and quote, folded; null where not filled yet
  add column search_text text,
  -- the single characters and pairs of neighbours of that text, as numbers
  add column search_grams integer[];

-- A short list of what is not yet sorted in: each search reads all of it.
create index event_record_search on event_record using gin (search_grams)
  with (gin_pending_list_limit = 1024);

create table search_rules (
  only_row       boolean primary key default true check (only_row),
  search_version integer not null
);
insert into search_rules (search_version) values (0);

create or replace view known_event as
  select v.event_id || '@' || v.known_from as version_id, r.event_id, v.document_id, v.ordinal,
    r.type, r.series, r.edition, r.action, r.object_kind, r.crimes, r.region_code, r.period_from,
    r.period_to, r.revision, r.engine_version, r.body, v.known_from, v.known_to, r.search_text,
    r.search_grams
  from event_version v
  join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash;
