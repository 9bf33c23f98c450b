-- Sources that are polled. Replicas claim what is due, one feed a host at a time.
CREATE TABLE feed (
  feed_id       uuid PRIMARY KEY,
  address       text NOT NULL UNIQUE,
  host          text NOT NULL,
  selector      text,
  kind          text,
  title         text,
  state         text NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'GONE')),
  etag          text,
  last_modified text,
  interval_ms   bigint NOT NULL CHECK (interval_ms > 0),
  next_poll_at  timestamptz NOT NULL,
  last_poll_at  timestamptz,
  last_change_at timestamptz,
  items_seen    bigint NOT NULL DEFAULT 0,
  items_taken   bigint NOT NULL DEFAULT 0,
  failures      integer NOT NULL DEFAULT 0,
  last_error    text,
  leased_until  timestamptz
);
CREATE INDEX feed_due ON feed (next_poll_at) WHERE state = 'ACTIVE';
CREATE INDEX feed_leased ON feed (host) WHERE leased_until IS NOT NULL;

-- What was taken of a feed, so that it is taken once, and what could not be had yet.
CREATE TABLE feed_item (
  feed_id  uuid NOT NULL REFERENCES feed ON DELETE CASCADE,
  item_key text NOT NULL,
  taken    boolean NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  tried_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (feed_id, item_key)
);
