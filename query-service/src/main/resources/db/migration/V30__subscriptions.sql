-- What subscribers are told, and who they are.

-- Each state of a fact that a row of the change log names, in short, so that a message says what
-- was true then, however late it is sent. States of events are their records.
create table fact_state (
  fact_id    text collate "C" not null,
  state_hash text collate "C" not null,
  brief      json not null,
  stored_at  timestamptz not null,
  primary key (fact_id, state_hash)
);
insert into fact_state (fact_id, state_hash, brief, stored_at)
  select fact_id, state_hash,
    json_build_object('key', body->'key', 'current', body->'current', 'status', body->'status',
      'sources', body->'sources'),
    changed_at
  from fact;

-- An endpoint that is told of changes.
create table subscription (
  subscription_id      text collate "C" primary key,
  address              text not null,
  filter               json not null,
  signature            text not null,
  state                text not null,
  -- why it is not active, for people
  state_reason         text,
  -- the place in the change log up to which there are deliveries
  epoch                text not null,
  cursor               bigint not null,
  created_at           timestamptz not null,
  -- since the last success
  consecutive_failures integer not null default 0,
  failing_since        timestamptz,
  -- nothing is sent until then
  open_until           timestamptz
);

-- Newest first; the older of two is valid until it expires.
create table subscription_secret (
  subscription_id text collate "C" not null references subscription on delete cascade,
  secret_id       bigint generated always as identity primary key,
  secret          text not null,
  -- null for a shared secret
  public_key      text,
  expires_at      timestamptz
);
create index subscription_secret_owner on subscription_secret (subscription_id, secret_id desc);

-- One message for one endpoint.
create table delivery (
  delivery_id     bigint generated always as identity primary key,
  subscription_id text collate "C" not null references subscription on delete cascade,
  message_id      text collate "C" not null,
  kind            text not null,
  -- the row of the change log; its message is made anew for each attempt
  cursor          bigint not null,
  -- deliveries with one key are sent one after the other
  ordering_key    text collate "C" not null,
  -- of what is no change
  body            text,
  state           text not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  -- a worker has it until then
  lease_token     uuid,
  lease_until     timestamptz,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  unique (subscription_id, message_id)
);
create index delivery_open_key on delivery (subscription_id, ordering_key, cursor)
  where state = 'OPEN';
create index delivery_open on delivery (subscription_id, cursor) where state = 'OPEN';
create index delivery_leased on delivery (subscription_id, lease_until)
  where state = 'OPEN' and lease_until is not null;
create index delivery_finished on delivery (finished_at) where finished_at is not null;
create index delivery_listed on delivery (subscription_id, delivery_id desc);

create table delivery_attempt (
  delivery_id     bigint not null references delivery on delete cascade,
  attempt         integer not null,
  started_at      timestamptz not null,
  duration_millis bigint not null,
  -- null where no answer came
  status          integer,
  -- null where it was accepted
  failure         text,
  -- the first bytes of the answer, as text
  answer          text,
  primary key (delivery_id, attempt)
);
