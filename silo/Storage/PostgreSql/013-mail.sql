-- 收发文登记: what came in and went out, one row for each thing. The law reads it off the timeline, it is stored with the case, and projected here in the same
-- statement when, and only when, it changed.
CREATE TABLE mail_item
(
  number text COLLATE "C" NOT NULL,
  -- The entry of the timeline that tells of it.
  entry integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  -- The day it came or was sent.
  day date NOT NULL,
  is_unproved boolean NOT NULL,
  tracking_number text,
  document_number text,
  item text NOT NULL,
  PRIMARY KEY (number, entry)
);

-- A page of the list is read along the days; what is not proved, or has a number that is looked for, is few of all.
CREATE INDEX mail_day ON mail_item (day, number, entry);
CREATE INDEX mail_unproved ON mail_item (day, number, entry) WHERE is_unproved;
CREATE INDEX mail_tracking ON mail_item (tracking_number) WHERE tracking_number IS NOT NULL;
CREATE INDEX mail_document ON mail_item (document_number) WHERE document_number IS NOT NULL;

-- Cases stored by programs that had no such list: the sweep writes them anew.
CREATE TABLE mail_unlisted (number text COLLATE "C" PRIMARY KEY);
INSERT INTO mail_unlisted SELECT number FROM register;

CREATE FUNCTION list_mail() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stored jsonb := convert_from(NEW.PayloadBinary, 'UTF8')::jsonb -> 'mail';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM mail_item WHERE number = NEW.GrainIdExtensionString;
    DELETE FROM mail_unlisted WHERE number = NEW.GrainIdExtensionString AND stored IS NOT NULL;
  ELSIF stored IS NULL THEN
    INSERT INTO mail_unlisted VALUES (NEW.GrainIdExtensionString);
  END IF;
  INSERT INTO mail_item
  SELECT NEW.GrainIdExtensionString, (value ->> 'entry')::integer, value ->> 'kind', (value ->> 'on')::date, (value ->> 'isUnproved')::boolean,
    value ->> 'trackingNumber', value ->> 'documentNumber', value::text
  FROM jsonb_array_elements(stored);
  RETURN NULL;
END
$$;

CREATE TRIGGER mail_inserted AFTER INSERT ON OrleansStorage
  FOR EACH ROW WHEN (NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL) EXECUTE FUNCTION list_mail();

-- The list is the last member of a case: compared as it is written, nothing is parsed of a case whose list stays as it was. No text can hold this name, for its quotes would be escaped.
CREATE TRIGGER mail_updated AFTER UPDATE ON OrleansStorage FOR EACH ROW
  WHEN (NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL
    AND substring(NEW.PayloadBinary from position('"mail":['::bytea in NEW.PayloadBinary)) IS DISTINCT FROM substring(OLD.PayloadBinary from position('"mail":['::bytea in OLD.PayloadBinary)))
  EXECUTE FUNCTION list_mail();
