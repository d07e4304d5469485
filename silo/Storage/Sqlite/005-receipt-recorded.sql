-- When the day of receipt was recorded. A request may be registered before its year is sealed and its receipt confirmed after: the confirmation is the
-- late entry. NULL while there is no day of receipt, and in rows written before this script: there the registration's instant stands for it.
ALTER TABLE register ADD COLUMN receipt_recorded_at TEXT CHECK (receipt_recorded_at GLOB '????-??-??T??:??:??.???????Z');

DROP TRIGGER register_projected;

CREATE TRIGGER register_projected INSTEAD OF INSERT ON register_projection
BEGIN
  -- Also refuses a document without its register member.
  SELECT RAISE(ABORT, 'The register member of a request must carry the key of its grain as its number.')
  WHERE json_extract(NEW.register, '$.number') IS NOT NEW.key;

  INSERT INTO register
  (
    number, year, serial, department, handling_department, officer, status, channel, applicant_kind, applicant_name, applicant_key, description,
    document_reference, arrived_on, received_on, closed_on, disposition, due_on, act_on, due_provisional, breaches, reviews, version,
    calendar_version, registered_by, registered_at, closing_recorded_at, updated_at, receipt_recorded_at
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
    json_extract(NEW.register, '$.closingRecordedAt'), json_extract(NEW.register, '$.updatedAt'),
    json_extract(NEW.register, '$.receiptRecordedAt')
  WHERE true
  ON CONFLICT (number) DO UPDATE SET
    year = excluded.year, serial = excluded.serial, department = excluded.department, handling_department = excluded.handling_department,
    officer = excluded.officer, status = excluded.status, channel = excluded.channel, applicant_kind = excluded.applicant_kind,
    applicant_name = excluded.applicant_name, applicant_key = excluded.applicant_key, description = excluded.description,
    document_reference = excluded.document_reference, arrived_on = excluded.arrived_on, received_on = excluded.received_on,
    closed_on = excluded.closed_on, disposition = excluded.disposition, due_on = excluded.due_on, act_on = excluded.act_on,
    due_provisional = excluded.due_provisional, breaches = excluded.breaches, reviews = excluded.reviews, version = excluded.version,
    calendar_version = excluded.calendar_version, registered_by = excluded.registered_by, registered_at = excluded.registered_at,
    closing_recorded_at = excluded.closing_recorded_at, updated_at = excluded.updated_at,
    receipt_recorded_at = excluded.receipt_recorded_at;
END;
