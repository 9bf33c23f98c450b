-- Secrets are kept encrypted. What is still clear is encrypted at the first start with a key.
alter table subscription_secret
  alter column secret drop not null,
  -- of the key that opens it
  add column key_id text collate "C",
  -- AES-256-GCM: nonce, ciphertext and tag; the subscription's id is associated
  add column sealed bytea,
  add constraint subscription_secret_kept check (
    (secret is null) = (sealed is not null) and (sealed is null) = (key_id is null));
