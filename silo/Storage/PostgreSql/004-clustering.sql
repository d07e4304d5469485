-- What Orleans' ADO.NET clustering needs: which silos there are, and one version for the whole table, by which of two changes one finds it changed.
CREATE TABLE OrleansMembershipVersion
(
  DeploymentId varchar(150) PRIMARY KEY,
  Timestamp timestamptz NOT NULL DEFAULT now(),
  Version integer NOT NULL DEFAULT 0
);

CREATE TABLE OrleansMembership
(
  DeploymentId varchar(150) NOT NULL REFERENCES OrleansMembershipVersion,
  Address varchar(45) NOT NULL,
  Port integer NOT NULL,
  Generation integer NOT NULL,
  SiloName varchar(150) NOT NULL,
  HostName varchar(150) NOT NULL,
  Status integer NOT NULL,
  ProxyPort integer,
  SuspectTimes text,
  StartTime timestamptz NOT NULL,
  IAmAliveTime timestamptz NOT NULL,
  PRIMARY KEY (DeploymentId, Address, Port, Generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipVersionKey', '
WITH added AS (INSERT INTO OrleansMembershipVersion (DeploymentId) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*)::integer FROM added');

-- Both or neither: where a row is there already, the version is not raised; where the version has moved on, nothing is inserted.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipKey', '
WITH raised AS
(
  UPDATE OrleansMembershipVersion SET Timestamp = now(), Version = Version + 1
  WHERE DeploymentId = @DeploymentId AND Version = @Version AND NOT EXISTS
    (SELECT 1 FROM OrleansMembership WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
  RETURNING 1
),
added AS
(
  INSERT INTO OrleansMembership
    (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
  SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM raised
  RETURNING 1
)
SELECT count(*)::integer FROM added');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateMembershipKey', '
WITH raised AS
(
  UPDATE OrleansMembershipVersion SET Timestamp = now(), Version = Version + 1
  WHERE DeploymentId = @DeploymentId AND Version = @Version AND EXISTS
    (SELECT 1 FROM OrleansMembership WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
  RETURNING 1
),
changed AS
(
  UPDATE OrleansMembership SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
  FROM raised
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
  RETURNING 1
)
SELECT count(*)::integer FROM changed');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateIAmAlivetimeKey', '
UPDATE OrleansMembership SET IAmAliveTime = @IAmAliveTime
WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation');

-- The version comes back even when there is no silo.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadRowKey', '
SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
FROM OrleansMembershipVersion v
LEFT JOIN OrleansMembership m ON m.DeploymentId = v.DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
WHERE v.DeploymentId = @DeploymentId');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadAllKey', '
SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
FROM OrleansMembershipVersion v
LEFT JOIN OrleansMembership m ON m.DeploymentId = v.DeploymentId
WHERE v.DeploymentId = @DeploymentId');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('GatewaysQueryKey', '
SELECT Address, ProxyPort, Generation FROM OrleansMembership WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteMembershipTableEntriesKey', '
WITH silos AS (DELETE FROM OrleansMembership WHERE DeploymentId = @DeploymentId)
DELETE FROM OrleansMembershipVersion WHERE DeploymentId = @DeploymentId');

-- 3 is Active.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('CleanupDefunctSiloEntriesKey', '
DELETE FROM OrleansMembership WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status <> 3');
