-- The register is written by the statement that writes the request: both or neither.
-- GrainTypeString is the name of the state, [PersistentState("request", …)]: Orleans passes no grain type, so state names must be unique among grains.
-- The projection stands once, as the insert into a view which holds nothing: there the register member is a value, cut out of the document once for
-- the whole row. An upsert reaches its DO UPDATE as an update, so storage has two doors that lead there.
CREATE VIEW register_projection AS SELECT '' AS key, '' AS register WHERE false;

CREATE TRIGGER register_projected INSTEAD OF INSERT ON register_projection
BEGIN
  -- Also refuses a document without its register member.
  SELECT RAISE(ABORT, 'The register member of a request must carry the key of its grain as its number.')
  WHERE json_extract(NEW.register, '$.number') IS NOT NEW.key;

  INSERT INTO register
  (
    number, year, serial, department, handling_department, officer, status, channel, applicant_kind, applicant_name, applicant_key, description,
    document_reference, arrived_on, received_on, closed_on, disposition, due_on, act_on, due_provisional, breaches, reviews, version,
    calendar_version, registered_by, registered_at, closing_recorded_at, updated_at
  )
  SELECT
    json_extract(NEW.register, '$.number'), json_extract(NEW.register, '$.year'), json_extract(NEW.register, '$.serial'),
    json_extract(NEW.register, '$.department'), json_extract(NEW.register, '$.handlingDepartment'), json_extract(NEW.register, '$.officer'),
    json_extract(NEW.register, '$.status'), json_extract(NEW.register, '$.channel'), json_extract(NEW.register, '$.applicantKind'),
    json_extract(NEW.register, '$.applicantName'), json_extract(NEW.register, '$.applicantKey'), json_extract(NEW.register, '$.description'),
    json_extract(NEW.register, '$.documentReference'), json_extract(NEW.register, '$.arrivedOn'), json_extract(NEW.register, '$.receivedOn'),
    json_extract(NEW.register, '$.closedOn'), json_extract(NEW.register, '$.disposition'), json_extract(NEW.register, '$.dueOn'),
    json_extract(NEW.register, '$.actOn'), json_extract(NEW.register, '$.dueProvisional'), json_extract(NEW.register, '$.breaches'),
    NULLIF(json_extract(NEW.register, '$.reviews'), '[]'), json_extract(NEW.register, '$.version'),
    json_extract(NEW.register, '$.calendarVersion'), json_extract(NEW.register, '$.registeredBy'), json_extract(NEW.register, '$.registeredAt'),
    json_extract(NEW.register, '$.closingRecordedAt'), json_extract(NEW.register, '$.updatedAt')
  WHERE true
  ON CONFLICT (number) DO UPDATE SET
    year = excluded.year, serial = excluded.serial, department = excluded.department, handling_department = excluded.handling_department,
    officer = excluded.officer, status = excluded.status, channel = excluded.channel, applicant_kind = excluded.applicant_kind,
    applicant_name = excluded.applicant_name, applicant_key = excluded.applicant_key, description = excluded.description,
    document_reference = excluded.document_reference, arrived_on = excluded.arrived_on, received_on = excluded.received_on,
    closed_on = excluded.closed_on, disposition = excluded.disposition, due_on = excluded.due_on, act_on = excluded.act_on,
    due_provisional = excluded.due_provisional, breaches = excluded.breaches, reviews = excluded.reviews, version = excluded.version,
    calendar_version = excluded.calendar_version, registered_by = excluded.registered_by, registered_at = excluded.registered_at,
    closing_recorded_at = excluded.closing_recorded_at, updated_at = excluded.updated_at;
END;

CREATE TRIGGER request_inserted AFTER INSERT ON OrleansStorage
WHEN NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL
BEGIN
  INSERT INTO register_projection VALUES (NEW.GrainIdExtensionString, json_extract(CAST(NEW.PayloadBinary AS TEXT), '$.register'));
END;

CREATE TRIGGER request_updated AFTER UPDATE OF PayloadBinary ON OrleansStorage
WHEN NEW.GrainTypeString = 'request' AND NEW.PayloadBinary IS NOT NULL
BEGIN
  INSERT INTO register_projection VALUES (NEW.GrainIdExtensionString, json_extract(CAST(NEW.PayloadBinary AS TEXT), '$.register'));
END;

-- A request is a public record: its row cannot leave the register unnoticed, and a row without its request would be a lie.
-- So clearing or deleting a request's state is refused, and the statement undone.
CREATE TRIGGER request_not_cleared BEFORE UPDATE OF PayloadBinary ON OrleansStorage
WHEN OLD.GrainTypeString = 'request' AND NEW.PayloadBinary IS NULL
BEGIN
  SELECT RAISE(ABORT, 'A registered request is never cleared.');
END;

CREATE TRIGGER request_not_deleted BEFORE DELETE ON OrleansStorage
WHEN OLD.GrainTypeString = 'request'
BEGIN
  SELECT RAISE(ABORT, 'A registered request is never deleted.');
END;
