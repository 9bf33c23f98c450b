-- Who wrote a document, and what makes its text doubtful (code words, such as MOJIBAKE).
alter table document_version
  add column author text,
  add column flags text[] not null default '{}';

create or replace view standing_document as
  select d.document_id, coalesce(d.published_day, date '0001-01-01') as listed_day, d.revision,
    d.engine_version, d.text, d.title, d.publisher, d.url, d.published_at, d.path, d.collection,
    d.raw_topic_id, d.raw_partition, d.raw_offset, d.known_from,
    (select count(*) from event_version v
      where v.document_id = d.document_id and v.known_to is null)::integer as event_count,
    d.author, d.flags
  from document_version d
  where d.known_to is null;
