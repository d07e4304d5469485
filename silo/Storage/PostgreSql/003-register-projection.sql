-- The register is written by the statement that writes the requests: all or nothing. Once for a statement, however many requests it writes.
-- GrainTypeString is the name of the state, [PersistentState("request", …)]: Orleans passes no grain type, so state names must be unique among grains.
-- The document is parsed once for the whole row, so the check of its number goes with it. Also refuses a document without its register member.
CREATE FUNCTION number_of(key text, number text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF number IS DISTINCT FROM key THEN
    RAISE EXCEPTION 'The register member of a request must carry the key of its grain as its number.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN number;
END
$$;

CREATE FUNCTION register_requests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO register
  (
    number, year, serial, department, handling_department, officer, status, channel, applicant_kind, applicant_name, applicant_key, description,
    document_reference, arrived_on, received_on, closed_on, disposition, due_on, act_on, due_provisional, breaches, reviews, version,
    calendar_version, registered_by, registered_at, receipt_recorded_at, closing_recorded_at, updated_at
  )
  SELECT
    number_of(written.GrainIdExtensionString, r.number), r.year, r.serial, r.department, r."handlingDepartment", r.officer, r.status, r.channel, r."applicantKind", r."applicantName",
    r."applicantKey", r.description, r."documentReference", r."arrivedOn", r."receivedOn", r."closedOn", r.disposition, r."dueOn", r."actOn",
    r."dueProvisional", r.breaches, NULLIF(r.reviews, '[]'), r.version, r."calendarVersion", r."registeredBy", r."registeredAt",
    r."receiptRecordedAt", r."closingRecordedAt", r."updatedAt"
  FROM written
  CROSS JOIN LATERAL jsonb_to_record(NULLIF(convert_from(PayloadBinary, 'UTF8')::jsonb -> 'register', 'null')) AS r
  (
    number text, year integer, serial integer, department text, "handlingDepartment" text, officer text, status text, channel text,
    "applicantKind" text, "applicantName" text, "applicantKey" text, description text, "documentReference" text, "arrivedOn" date,
    "receivedOn" date, "closedOn" date, disposition text, "dueOn" date, "actOn" date, "dueProvisional" boolean, breaches integer, reviews jsonb,
    version integer, "calendarVersion" bigint, "registeredBy" uuid, "registeredAt" timestamptz, "receiptRecordedAt" timestamptz, "closingRecordedAt" timestamptz, "updatedAt" timestamptz
  )
  WHERE GrainTypeString = 'request' AND PayloadBinary IS NOT NULL
  ON CONFLICT (number) DO UPDATE SET
    year = excluded.year, serial = excluded.serial, department = excluded.department, handling_department = excluded.handling_department,
    officer = excluded.officer, status = excluded.status, channel = excluded.channel, applicant_kind = excluded.applicant_kind,
    applicant_name = excluded.applicant_name, applicant_key = excluded.applicant_key, description = excluded.description,
    document_reference = excluded.document_reference, arrived_on = excluded.arrived_on, received_on = excluded.received_on,
    closed_on = excluded.closed_on, disposition = excluded.disposition, due_on = excluded.due_on, act_on = excluded.act_on,
    due_provisional = excluded.due_provisional, breaches = excluded.breaches, reviews = excluded.reviews, version = excluded.version,
    calendar_version = excluded.calendar_version, registered_by = excluded.registered_by, registered_at = excluded.registered_at,
    receipt_recorded_at = excluded.receipt_recorded_at, closing_recorded_at = excluded.closing_recorded_at, updated_at = excluded.updated_at;
  RETURN NULL;
END
$$;

CREATE TRIGGER requests_inserted AFTER INSERT ON OrleansStorage
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION register_requests();

CREATE TRIGGER requests_updated AFTER UPDATE ON OrleansStorage
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION register_requests();

-- A request is a public record: its row cannot leave the register unnoticed, and a row without its request would be a lie.
-- So clearing or deleting a request's state is refused, and the statement undone.
CREATE FUNCTION keep_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A registered request is never cleared or deleted.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER request_not_cleared BEFORE UPDATE ON OrleansStorage
  FOR EACH ROW WHEN (OLD.GrainTypeString = 'request' AND NEW.PayloadBinary IS NULL) EXECUTE FUNCTION keep_request();

CREATE TRIGGER request_not_deleted BEFORE DELETE ON OrleansStorage
  FOR EACH ROW WHEN (OLD.GrainTypeString = 'request') EXECUTE FUNCTION keep_request();
