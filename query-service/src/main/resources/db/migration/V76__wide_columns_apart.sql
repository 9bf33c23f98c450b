-- Lists find their rows in narrow tables and read what is wide of one page alone: the wide columns
-- of the views are subqueries, which are answered behind the order and the limit of a list.

create table fact_body (
  fact_id text collate "C" primary key,
  -- json, not jsonb: the bytes as hashed, with their order of fields
  body    json not null
);
insert into fact_body (fact_id, body) select fact_id, body from fact;

-- The day up to which a fact counts, by which a campaign's time line is read.
alter table fact add column as_of date;
update fact set as_of = (body->'current'->>'asOf')::date where body->'current'->>'asOf' is not null;
alter table fact drop column body;

-- Each leads to its rows in the order of lists.
drop index fact_campaign;
create index fact_edition on fact (series, edition, sort_key, fact_id);
create index fact_series on fact (series, sort_key, fact_id);
create index fact_action on fact (action, object_kind);
create index fact_region on fact (region_code, action);
create index fact_time_line on fact (series, coalesce(edition, 0), as_of);

create view standing_fact as
  select f.*, (select b.body from fact_body b where b.fact_id = f.fact_id) as body
  from fact f;

-- The same in short, as the change log keeps it.
create view known_fact as
  select f.fact_id, f.relation_id, f.series, f.edition, f.sort_key, f.as_of,
    coalesce(
      (select s.brief from fact_state s
        where s.fact_id = f.fact_id and s.state_hash = f.state_hash),
      (select json_build_object('key', b.body->'key', 'current', b.body->'current',
          'status', b.body->'status', 'sources', b.body->'sources')
        from fact_body b where b.fact_id = f.fact_id)) as brief
  from fact f;

-- What is asked for beside a region is decided in the index: a region alone has many events.
drop index event_version_region;
create index event_version_region on event_version (region_code, edition, action);

-- Search, too, decides in the row of the interval, which copies these as well.
alter table event_version
  add column search_text text,
  add column search_grams integer[];
update event_version v
set search_text = r.search_text, search_grams = r.search_grams
from event_record r
where r.event_id = v.event_id and r.full_hash = v.full_hash;
drop index event_record_search;
-- A short list of what is not yet sorted in: each search reads all of it.
create index event_version_search on event_version using gin (search_grams)
  with (gin_pending_list_limit = 1024);

drop view known_event;
create view known_event as
  select v.event_id || '@' || v.known_from as version_id, v.event_id, v.document_id, v.ordinal,
    v.type, v.series, v.edition, v.action, v.object_kind, v.crimes, v.region_code, v.period_from,
    v.period_to, v.known_from, v.known_to, v.search_text, v.search_grams,
    (select r.revision from event_record r
      where r.event_id = v.event_id and r.full_hash = v.full_hash) as revision,
    (select r.engine_version from event_record r
      where r.event_id = v.event_id and r.full_hash = v.full_hash) as engine_version,
    (select r.body from event_record r
      where r.event_id = v.event_id and r.full_hash = v.full_hash) as body
  from event_version v;

-- Groups that have copies, or had some: whoever counts copies passes over all others, which are most.
create table copied_key (
  copy_key text collate "C" primary key
);
insert into copied_key (copy_key)
  select copy_key from copy_group group by copy_key having sum(members) > 1;
