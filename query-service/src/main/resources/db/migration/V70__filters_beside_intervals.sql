-- What lists filter by stands beside the interval in a narrow row: a list finds its events there, in
-- its order, and reads the wide records of one page alone. Copied when an interval opens; a record
-- never changes.
alter table event_version
  add column type        text,
  add column series      text,
  add column edition     integer,
  add column action      text,
  add column object_kind text,
  add column crimes      text[],
  add column region_code text collate "C",
  add column period_from date,
  add column period_to   date;

update event_version v
set type = r.type, series = r.series, edition = r.edition, action = r.action,
  object_kind = r.object_kind, crimes = r.crimes, region_code = r.region_code,
  period_from = r.period_from, period_to = r.period_to
from event_record r
where r.event_id = v.event_id and r.full_hash = v.full_hash;

alter table event_version
  alter column type set not null,
  alter column crimes set not null;

drop index event_record_campaign;
drop index event_record_region;
drop index event_record_period;
drop index event_record_crimes;
create index event_version_campaign on event_version (series, edition, action, object_kind);
create index event_version_region on event_version (region_code);
create index event_version_period on event_version (period_from, period_to);
create index event_version_crimes on event_version using gin (crimes);

-- Every interval has its record; joined from the left, it is left out where none of it is asked for.
create or replace view known_event as
  select v.event_id || '@' || v.known_from as version_id, v.event_id, v.document_id, v.ordinal,
    v.type, v.series, v.edition, v.action, v.object_kind, v.crimes, v.region_code, v.period_from,
    v.period_to, r.revision, r.engine_version, r.body, v.known_from, v.known_to, r.search_text,
    r.search_grams
  from event_version v
  left join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash;

create or replace view standing_event as
  select v.event_id, v.document_id, v.ordinal, v.type, v.series, v.edition, v.action,
    v.object_kind, v.crimes, v.region_code, v.period_from, v.period_to, r.revision,
    r.engine_version, r.body, v.known_from
  from event_version v
  left join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash
  where v.known_to is null;
