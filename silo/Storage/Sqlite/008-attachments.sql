-- 附件内容: encrypted, in pieces, once for each content. An upload has no name until it is whole; what stays without one is thrown away.
CREATE TABLE attachment_content
(
  upload TEXT NOT NULL PRIMARY KEY,
  name TEXT UNIQUE,
  pieces INTEGER,
  -- SHA-256 over the encrypted pieces, so that damage is found without a key.
  seal TEXT,
  -- Seconds since 1970: of the last time somebody began it or referred to it.
  touched_at INTEGER NOT NULL
) STRICT;

CREATE TABLE attachment_piece
(
  upload TEXT NOT NULL,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (upload, number)
) STRICT;
