-- Addresses that documents came from, each with the document that it named first, whatever the
-- rules of identity become.
CREATE TABLE document_alias (
  address_hash bytea PRIMARY KEY CHECK (octet_length(address_hash) = 32),
  address      text NOT NULL,
  document_id  text NOT NULL CHECK (document_id ~ '^[0-9a-f]{32}$'),
  seen_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX document_alias_document ON document_alias (document_id);

-- What must be known of a document before a feed brings it again.
CREATE TABLE document (
  document_id text PRIMARY KEY CHECK (document_id ~ '^[0-9a-f]{32}$'),
  title       text,
  from_page   boolean NOT NULL,
  withdrawn   boolean NOT NULL DEFAULT false,
  joined_to   text CHECK (joined_to <> document_id),
  seen_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX document_joined ON document (joined_to) WHERE joined_to IS NOT NULL;
COMMENT ON COLUMN document.from_page IS
  'its page was taken, or it came by hand: a feed''s own text no longer replaces it';
