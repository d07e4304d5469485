-- 收发文登记: what came in and went out, one row for each thing. The law reads it off the timeline, it is stored with the case, and projected here in the same
-- statement when, and only when, it changed.
CREATE TABLE mail_item
(
  number TEXT NOT NULL,
  -- The entry of the timeline that tells of it.
  entry INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- The day it came or was sent.
  day TEXT NOT NULL CHECK (day = date(day)),
  is_unproved INTEGER NOT NULL CHECK (is_unproved IN (0, 1)),
  tracking_number TEXT,
  document_number TEXT,
  item TEXT NOT NULL,
  PRIMARY KEY (number, entry)
) STRICT, WITHOUT ROWID;

-- A page of the list is read along the days; what is not proved, or has a number that is looked for, is few of all.
CREATE INDEX mail_day ON mail_item (day, number, entry);
CREATE INDEX mail_unproved ON mail_item (day, number, entry) WHERE is_unproved;
CREATE INDEX mail_tracking ON mail_item (tracking_number) WHERE tracking_number IS NOT NULL;
CREATE INDEX mail_document ON mail_item (document_number) WHERE document_number IS NOT NULL;

-- Cases stored by programs that had no such list: the sweep writes them anew.
CREATE TABLE mail_unlisted (number TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO mail_unlisted SELECT number FROM register;

CREATE TRIGGER mail_inserted AFTER INSERT ON OrleansStorage
WHEN NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL
BEGIN
  INSERT INTO mail_item
  SELECT NEW.GrainIdExtensionString, value ->> 'entry', value ->> 'kind', value ->> 'on', value ->> 'isUnproved', value ->> 'trackingNumber', value ->> 'documentNumber', value
  FROM json_each(CAST(NEW.PayloadBinary AS TEXT), '$.mail');
  INSERT INTO mail_unlisted SELECT NEW.GrainIdExtensionString WHERE json_type(CAST(NEW.PayloadBinary AS TEXT), '$.mail') IS NULL;
END;

-- The list is the last member of a case: compared as it is written, nothing is parsed of a case whose list stays as it was. No text can hold this name, for its quotes would be escaped.
CREATE TRIGGER mail_updated AFTER UPDATE OF PayloadBinary ON OrleansStorage
WHEN NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL
  AND substr(NEW.PayloadBinary, instr(NEW.PayloadBinary, CAST('"mail":[' AS BLOB))) IS NOT substr(OLD.PayloadBinary, instr(OLD.PayloadBinary, CAST('"mail":[' AS BLOB)))
BEGIN
  DELETE FROM mail_item WHERE number = NEW.GrainIdExtensionString;
  DELETE FROM mail_unlisted WHERE number = NEW.GrainIdExtensionString AND json_type(CAST(NEW.PayloadBinary AS TEXT), '$.mail') IS NOT NULL;
  INSERT INTO mail_item
  SELECT NEW.GrainIdExtensionString, value ->> 'entry', value ->> 'kind', value ->> 'on', value ->> 'isUnproved', value ->> 'trackingNumber', value ->> 'documentNumber', value
  FROM json_each(CAST(NEW.PayloadBinary AS TEXT), '$.mail');
END;
