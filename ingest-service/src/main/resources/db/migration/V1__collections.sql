-- Where a collection comes from. A claim that is not confirmed has no acknowledged document yet.
CREATE TABLE collection (
  name       text PRIMARY KEY,
  origin     text NOT NULL,
  confirmed  boolean NOT NULL DEFAULT false,
  claimed_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- Documents that ingest wrote a dead letter about, so that it can clear its own.
CREATE TABLE open_letter (
  document_id text PRIMARY KEY CHECK (document_id ~ '^[0-9a-f]{32}$'),
  written_at  timestamptz NOT NULL DEFAULT now()
);
