-- 签收、会办、催办、督办, and what was closed late. All NULL in rows written before this script; closed_late is NULL in no other, so the sweep finds them
-- by it and writes them anew.
ALTER TABLE register ADD COLUMN accept_by TEXT CHECK (accept_by = date(accept_by));
ALTER TABLE register ADD COLUMN draft_due_on TEXT CHECK (draft_due_on = date(draft_due_on));
ALTER TABLE register ADD COLUMN urge_answer_by TEXT CHECK (urge_answer_by = date(urge_answer_by));
ALTER TABLE register ADD COLUMN escalation TEXT;
ALTER TABLE register ADD COLUMN closed_late INTEGER CHECK (closed_late IN (0, 1));
ALTER TABLE register ADD COLUMN late_department TEXT;
-- Codes between commas: ',czj,jyj,'.
ALTER TABLE register ADD COLUMN co_handlers TEXT;
-- Working days from receipt to closing.
ALTER TABLE register ADD COLUMN handling_days INTEGER;
ALTER TABLE register ADD COLUMN unproved_since TEXT CHECK (unproved_since = date(unproved_since));
ALTER TABLE register ADD COLUMN without_number INTEGER CHECK (without_number IN (0, 1));

-- Rows of older programs, few or none.
CREATE INDEX register_older ON register (number) WHERE closed_late IS NULL;

-- What supervisors look for, and what a department contributes to: few of all cases.
CREATE INDEX register_unsigned ON register (accept_by) WHERE accept_by IS NOT NULL;
CREATE INDEX register_urged ON register (urge_answer_by) WHERE urge_answer_by IS NOT NULL;
CREATE INDEX register_closed_late ON register (closed_on) WHERE closed_late;
-- 看板: what a department closed in a year, how late and in how many days, without reading the rows. It also serves the workload.
DROP INDEX register_closed_handling;
CREATE INDEX register_closed_handling ON register (handling_department, closed_on, officer, closed_late, handling_days) WHERE closed_on IS NOT NULL;
DROP INDEX register_closed;
CREATE INDEX register_board ON register (closed_on, handling_department, closed_late, handling_days) WHERE closed_on IS NOT NULL;
CREATE INDEX register_unproved ON register (unproved_since) WHERE unproved_since IS NOT NULL;
CREATE INDEX register_without_number ON register (closed_on) WHERE without_number;
CREATE INDEX register_co_handled ON register (co_handlers) WHERE co_handlers IS NOT NULL;

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
    calendar_version, registered_by, registered_at, closing_recorded_at, updated_at, receipt_recorded_at,
    accept_by, draft_due_on, urge_answer_by, escalation, closed_late, late_department, co_handlers, handling_days, unproved_since, without_number
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
    json_extract(NEW.register, '$.receiptRecordedAt'), json_extract(NEW.register, '$.acceptBy'), json_extract(NEW.register, '$.draftDueOn'),
    json_extract(NEW.register, '$.urgeAnswerBy'), json_extract(NEW.register, '$.escalation'), json_extract(NEW.register, '$.closedLate'),
    json_extract(NEW.register, '$.lateDepartment'), json_extract(NEW.register, '$.coHandlers'),
    json_extract(NEW.register, '$.handlingDays'), json_extract(NEW.register, '$.unprovedSince'), json_extract(NEW.register, '$.withoutNumber')
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
    receipt_recorded_at = excluded.receipt_recorded_at, accept_by = excluded.accept_by, draft_due_on = excluded.draft_due_on,
    urge_answer_by = excluded.urge_answer_by, escalation = excluded.escalation, closed_late = excluded.closed_late,
    late_department = excluded.late_department, co_handlers = excluded.co_handlers,
    handling_days = excluded.handling_days, unproved_since = excluded.unproved_since, without_number = excluded.without_number;
END;
