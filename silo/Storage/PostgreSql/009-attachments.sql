-- 附件内容: encrypted, in pieces, once for each content. An upload has no name until it is whole; what stays without one is thrown away.
CREATE TABLE attachment_content
(
  upload text NOT NULL PRIMARY KEY,
  name text UNIQUE,
  pieces integer,
  -- SHA-256 over the encrypted pieces, so that damage is found without a key.
  seal text,
  -- Seconds since 1970: of the last time somebody began it or referred to it.
  touched_at bigint NOT NULL
);

CREATE TABLE attachment_piece
(
  upload text NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (upload, number)
);

-- Encrypted bytes do not shrink.
ALTER TABLE attachment_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
