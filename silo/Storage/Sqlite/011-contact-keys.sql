-- 联系方式检索: keyed hashes of what an applicant can be reached at, one row per request; a request without a row was never looked at, and the nightly job makes it.
-- Not part of the register's row: it is not written with the request, and nothing is counted by it.
CREATE TABLE register_contact
(
  number TEXT NOT NULL PRIMARY KEY,
  phone_key TEXT,
  address_key TEXT,
  agent_key TEXT
) STRICT;

CREATE INDEX register_contact_phone ON register_contact (phone_key, number) WHERE phone_key IS NOT NULL;
CREATE INDEX register_contact_address ON register_contact (address_key, number) WHERE address_key IS NOT NULL;
CREATE INDEX register_contact_agent ON register_contact (agent_key, number) WHERE agent_key IS NOT NULL;
