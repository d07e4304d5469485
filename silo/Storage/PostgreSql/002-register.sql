-- 登记簿: one row per request. Texts are compared by code point, as in the program.
CREATE TABLE register
(
  number text COLLATE "C" PRIMARY KEY,
  year integer NOT NULL,
  serial integer NOT NULL CHECK (serial > 0),
  department text COLLATE "C" NOT NULL,
  handling_department text COLLATE "C" NOT NULL,
  officer text COLLATE "C",
  status text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  applicant_kind text COLLATE "C" NOT NULL,
  applicant_name text COLLATE "C" NOT NULL,
  applicant_key text COLLATE "C",
  description text COLLATE "C" NOT NULL,
  document_reference text COLLATE "C",
  arrived_on date NOT NULL,
  received_on date,
  closed_on date,
  disposition text COLLATE "C",
  due_on date,
  act_on date,
  due_provisional boolean NOT NULL,
  breaches integer NOT NULL,
  -- JSON array; NULL when there is none.
  reviews jsonb,
  version integer NOT NULL,
  calendar_version bigint NOT NULL,
  registered_by uuid NOT NULL,
  registered_at timestamptz NOT NULL,
  -- When the day of receipt was recorded: confirmed after a seal it is a late entry, whenever the request was registered.
  receipt_recorded_at timestamptz,
  closing_recorded_at timestamptz,
  updated_at timestamptz NOT NULL,
  -- A command id registers one request, whichever department it names: sent again with another department it is a reused key.
  CONSTRAINT one_command_one_request UNIQUE (registered_by),
  CONSTRAINT one_number_one_request UNIQUE (department, year, serial),
  -- A closed case has its day, its disposition and its record together: no count may see one without the others.
  CONSTRAINT closed_has_its_day CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT closed_has_its_disposition CHECK ((closed_on IS NULL) = (disposition IS NULL)),
  CONSTRAINT closed_has_its_record CHECK ((closed_on IS NULL) = (closing_recorded_at IS NULL))
) WITH (fillfactor = 80);

-- Work lists: open cases of the department that received or handles them.
CREATE INDEX register_open ON register (department, due_on) WHERE status <> 'closed';
CREATE INDEX register_open_handling ON register (handling_department, due_on) WHERE status <> 'closed';

-- Workload: what a department closed in a year, by officer.
CREATE INDEX register_closed_handling ON register (handling_department, closed_on, officer) WHERE closed_on IS NOT NULL;

-- Yearly counts and cells.
CREATE INDEX register_ledger ON register (department, received_on, closed_on, disposition, applicant_kind) WHERE received_on IS NOT NULL;
CREATE INDEX register_received ON register (received_on, closed_on, disposition, applicant_kind) WHERE received_on IS NOT NULL;
CREATE INDEX register_closed ON register (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX register_reviews ON register (department) WHERE reviews IS NOT NULL;

-- 大量反复申请: how often one applicant asked a department.
CREATE INDEX register_applicant ON register (department, applicant_key, received_on) WHERE applicant_key IS NOT NULL;

-- The deadline sweep reads what is due, and nothing else.
CREATE INDEX register_act_on ON register (act_on, number) WHERE status <> 'closed' AND act_on IS NOT NULL;
CREATE INDEX register_calendar ON register (calendar_version, number) WHERE status <> 'closed';
