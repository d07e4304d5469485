-- 签收、会办、催办、督办, and what was closed late. All NULL in rows written before this script; closed_late is NULL in no other, so the sweep finds them
-- by it and writes them anew.
ALTER TABLE register
  ADD COLUMN accept_by date,
  ADD COLUMN draft_due_on date,
  ADD COLUMN urge_answer_by date,
  ADD COLUMN escalation text COLLATE "C",
  ADD COLUMN closed_late boolean,
  ADD COLUMN late_department text COLLATE "C",
  -- Codes between commas: ',czj,jyj,'.
  ADD COLUMN co_handlers text COLLATE "C",
  -- Working days from receipt to closing.
  ADD COLUMN handling_days integer,
  ADD COLUMN unproved_since date,
  ADD COLUMN without_number boolean;

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

-- The register's row of a stored request, in the order of the table. Refuses a document without its register member, and one whose number is not its key.
CREATE OR REPLACE FUNCTION register_of(key text, payload bytea) RETURNS SETOF register LANGUAGE sql STABLE AS $$
  SELECT
    number_of(key, r.number), r.year, r.serial, r.department, r."handlingDepartment", r.officer, r.status, r.channel, r."applicantKind", r."applicantName",
    r."applicantKey", r.description, r."documentReference", r."arrivedOn", r."receivedOn", r."closedOn", r.disposition, r."dueOn", r."actOn",
    r."dueProvisional", r.breaches, NULLIF(r.reviews, '[]'), r.version, r."calendarVersion", r."registeredBy", r."registeredAt",
    r."receiptRecordedAt", r."closingRecordedAt", r."updatedAt", r."acceptBy", r."draftDueOn", r."urgeAnswerBy", r.escalation, r."closedLate",
    r."lateDepartment", r."coHandlers", r."handlingDays", r."unprovedSince", r."withoutNumber"
  FROM jsonb_to_record(NULLIF(convert_from(payload, 'UTF8')::jsonb -> 'register', 'null')) AS r
  (
    number text, year integer, serial integer, department text, "handlingDepartment" text, officer text, status text, channel text,
    "applicantKind" text, "applicantName" text, "applicantKey" text, description text, "documentReference" text, "arrivedOn" date,
    "receivedOn" date, "closedOn" date, disposition text, "dueOn" date, "actOn" date, "dueProvisional" boolean, breaches integer, reviews jsonb,
    version integer, "calendarVersion" bigint, "registeredBy" uuid, "registeredAt" timestamptz, "receiptRecordedAt" timestamptz, "closingRecordedAt" timestamptz, "updatedAt" timestamptz,
    "acceptBy" date, "draftDueOn" date, "urgeAnswerBy" date, escalation text, "closedLate" boolean, "lateDepartment" text, "coHandlers" text,
    "handlingDays" integer, "unprovedSince" date, "withoutNumber" boolean
  )
$$;

-- Row by row along the indexes: the plan is kept, and one made for a small register would read a grown one whole.
CREATE OR REPLACE FUNCTION register_requests() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  requests bigint;
  cleared bigint;
  kept bigint := 0;
BEGIN
  SELECT count(*), count(*) FILTER (WHERE PayloadBinary IS NULL) INTO requests, cleared FROM written WHERE GrainTypeString = 'request';
  IF cleared > 0 THEN
    RAISE EXCEPTION 'A registered request is never cleared or deleted.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND requests > 0 THEN
    UPDATE register SET
      year = r.year, serial = r.serial, department = r.department, handling_department = r.handling_department, officer = r.officer,
      status = r.status, channel = r.channel, applicant_kind = r.applicant_kind, applicant_name = r.applicant_name, applicant_key = r.applicant_key,
      description = r.description, document_reference = r.document_reference, arrived_on = r.arrived_on, received_on = r.received_on,
      closed_on = r.closed_on, disposition = r.disposition, due_on = r.due_on, act_on = r.act_on, due_provisional = r.due_provisional,
      breaches = r.breaches, reviews = r.reviews, version = r.version, calendar_version = r.calendar_version, registered_by = r.registered_by,
      registered_at = r.registered_at, receipt_recorded_at = r.receipt_recorded_at, closing_recorded_at = r.closing_recorded_at, updated_at = r.updated_at,
      accept_by = r.accept_by, draft_due_on = r.draft_due_on, urge_answer_by = r.urge_answer_by, escalation = r.escalation, closed_late = r.closed_late,
      late_department = r.late_department, co_handlers = r.co_handlers, handling_days = r.handling_days, unproved_since = r.unproved_since,
      without_number = r.without_number
    FROM written CROSS JOIN LATERAL register_of(GrainIdExtensionString, PayloadBinary) AS r
    WHERE GrainTypeString = 'request' AND register.number = r.number;
    GET DIAGNOSTICS kept = ROW_COUNT;
  END IF;
  IF kept < requests THEN
    INSERT INTO register SELECT r.* FROM written CROSS JOIN LATERAL register_of(GrainIdExtensionString, PayloadBinary) AS r
    WHERE GrainTypeString = 'request' AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM register present WHERE present.number = r.number));
  END IF;
  RETURN NULL;
END
$$;
