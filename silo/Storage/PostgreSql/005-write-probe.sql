-- What the readiness check writes, to learn whether the disk still takes a case.
CREATE TABLE write_probe
(
  id integer PRIMARY KEY CHECK (id = 1),
  payload bytea
);

INSERT INTO write_probe (id) VALUES (1);
