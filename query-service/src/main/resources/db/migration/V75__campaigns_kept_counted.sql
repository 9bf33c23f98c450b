-- What is counted over all events is kept by document, so that nobody who asks for campaigns or
-- sources waits until a whole store is counted: how much a document says of each edition of each
-- campaign, with a row of null for what it says outside of any.
create table campaign_document (
  document_id text collate "C" not null,
  series      text,
  edition     integer,
  -- true for one edition of each document's campaign: a campaign's documents are counted by these
  is_first    boolean not null,
  events      integer not null,
  first_day   date,
  last_day    date,
  unique nulls not distinct (document_id, series, edition)
);
create index campaign_document_series on campaign_document (series, edition);

insert into campaign_document (document_id, series, edition, is_first, events, first_day, last_day)
select document_id, series, edition,
  row_number() over (partition by document_id, series order by edition) = 1,
  count(*), min(coalesce(period_from, period_to)), max(coalesce(period_to, period_from))
from event_version
where known_to is null
group by document_id, series, edition;
