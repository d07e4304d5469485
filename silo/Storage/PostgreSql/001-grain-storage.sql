-- One row for each grain's state, in the columns of Orleans' ADO.NET provider; the program's own group writer works on the same table.
CREATE TABLE OrleansQuery
(
  QueryKey varchar(64) PRIMARY KEY,
  QueryText text NOT NULL
);

CREATE TABLE OrleansStorage
(
  GrainIdHash integer NOT NULL,
  GrainIdN0 bigint NOT NULL,
  GrainIdN1 bigint NOT NULL,
  GrainTypeHash integer NOT NULL,
  GrainTypeString varchar(512) COLLATE "C" NOT NULL,
  -- '' for a grain without a string key: NULLs would all differ in the unique index.
  GrainIdExtensionString varchar(512) COLLATE "C" NOT NULL,
  ServiceId varchar(150) COLLATE "C" NOT NULL,
  -- UTF-8 JSON; NULL once the state is cleared.
  PayloadBinary bytea,
  ModifiedOn timestamptz NOT NULL,
  Version integer NOT NULL
) WITH (fillfactor = 70);   -- room for the next version of a row beside it, so that an update touches no index

-- A case is compressed only when it grows out of its page, and then by the quicker method.
ALTER TABLE OrleansStorage ALTER COLUMN PayloadBinary SET STORAGE MAIN;
ALTER TABLE OrleansStorage ALTER COLUMN PayloadBinary SET COMPRESSION lz4;

-- Unique, so that of two first writes one meets a constraint and none a lock.
CREATE UNIQUE INDEX OrleansStorageKey ON OrleansStorage
  (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId);

-- No row comes back from a conflict; Orleans then gets the version unchanged, by which it knows. The type of @GrainStateVersion must be told: it may be null.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
WITH updated AS
(
  UPDATE OrleansStorage SET PayloadBinary = @PayloadBinary, ModifiedOn = now(), Version = Version + 1
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND GrainTypeString = @GrainTypeString AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND ServiceId = @ServiceId
    AND Version = CAST(@GrainStateVersion AS integer)
  RETURNING Version
),
inserted AS
(
  INSERT INTO OrleansStorage
    (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
  SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, COALESCE(@GrainIdExtensionString, ''''), @ServiceId, @PayloadBinary, now(), 1
  WHERE CAST(@GrainStateVersion AS integer) IS NULL
  ON CONFLICT DO NOTHING
  RETURNING Version
)
SELECT COALESCE((SELECT Version FROM updated), (SELECT Version FROM inserted), CAST(@GrainStateVersion AS integer)) AS NewGrainStateVersion');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
SELECT PayloadBinary, Version FROM OrleansStorage
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
  AND GrainTypeString = @GrainTypeString AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND ServiceId = @ServiceId');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
WITH cleared AS
(
  UPDATE OrleansStorage SET PayloadBinary = NULL, ModifiedOn = now(), Version = Version + 1
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND GrainTypeString = @GrainTypeString AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND ServiceId = @ServiceId
    AND Version = CAST(@GrainStateVersion AS integer)
  RETURNING Version
)
SELECT COALESCE((SELECT Version FROM cleared), CAST(@GrainStateVersion AS integer)) AS NewGrainStateVersion');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteStorageKey', '
WITH deleted AS
(
  DELETE FROM OrleansStorage
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND GrainTypeString = @GrainTypeString AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND ServiceId = @ServiceId
    AND Version = CAST(@GrainStateVersion AS integer)
  RETURNING Version + 1 AS Version
)
SELECT COALESCE((SELECT Version FROM deleted), CAST(@GrainStateVersion AS integer)) AS NewGrainStateVersion');
