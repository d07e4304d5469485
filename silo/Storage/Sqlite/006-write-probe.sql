-- What the readiness check writes, to learn whether the disk still takes a case.
CREATE TABLE write_probe
(
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  payload BLOB
) STRICT;

INSERT INTO write_probe (id) VALUES (1);
