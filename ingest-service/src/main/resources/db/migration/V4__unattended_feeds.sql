-- A feed that is being polled belongs to one replica, which renews the lease while it lives.
ALTER TABLE feed
  ADD COLUMN lease_holder      uuid,
  ADD COLUMN given_title       text,
  ADD COLUMN given_interval_ms bigint CHECK (given_interval_ms > 0),
  ADD COLUMN caught_up         boolean NOT NULL DEFAULT false,
  ADD COLUMN arrivals          integer NOT NULL DEFAULT 0,
  ADD COLUMN longest_gap_ms    bigint NOT NULL DEFAULT 0,
  ADD COLUMN silent_after      timestamptz,
  ADD COLUMN silence_told      boolean NOT NULL DEFAULT false,
  ADD COLUMN textless          integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN feed.arrivals IS 'polls that brought something new once all was taken that there was';
COMMENT ON COLUMN feed.longest_gap_ms IS 'between two of them, older ones counting less';
COMMENT ON COLUMN feed.textless IS 'the last so many articles gave no text';

-- Items are forgotten some days after the source listed them last.
ALTER TABLE feed_item ADD COLUMN listed_at timestamptz NOT NULL DEFAULT now();

-- Whose turn it is to ask a host: one request at a time over all replicas, with a pause between.
CREATE TABLE host_turn (
  host        text PRIMARY KEY,
  holder      uuid,
  held_until  timestamptz,
  ended_at    timestamptz NOT NULL DEFAULT '-infinity',
  leave_until timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX host_turn_ended ON host_turn (ended_at);
