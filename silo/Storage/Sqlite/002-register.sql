-- 登记簿: one row per request. Days are 'yyyy-MM-dd'; instants are UTC with seven decimals, so that their texts sort as time does.
CREATE TABLE register
(
  number TEXT NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial > 0),
  department TEXT NOT NULL,
  handling_department TEXT NOT NULL,
  officer TEXT,
  status TEXT NOT NULL,
  channel TEXT NOT NULL,
  applicant_kind TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  applicant_key TEXT,
  description TEXT NOT NULL,
  document_reference TEXT,
  arrived_on TEXT NOT NULL CHECK (arrived_on = date(arrived_on)),
  received_on TEXT CHECK (received_on = date(received_on)),
  closed_on TEXT CHECK (closed_on = date(closed_on)),
  disposition TEXT,
  due_on TEXT CHECK (due_on = date(due_on)),
  act_on TEXT CHECK (act_on = date(act_on)),
  due_provisional INTEGER NOT NULL CHECK (due_provisional IN (0, 1)),
  breaches INTEGER NOT NULL,
  -- JSON array; NULL when there is none.
  reviews TEXT,
  version INTEGER NOT NULL,
  calendar_version INTEGER NOT NULL,
  registered_by TEXT NOT NULL,
  registered_at TEXT NOT NULL CHECK (registered_at GLOB '????-??-??T??:??:??.???????Z'),
  closing_recorded_at TEXT CHECK (closing_recorded_at GLOB '????-??-??T??:??:??.???????Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??.???????Z'),
  UNIQUE (department, registered_by),
  UNIQUE (department, year, serial),
  -- A closed case has its day, its disposition and its record together: no count may see one without the others.
  CONSTRAINT closed_has_its_day CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT closed_has_its_disposition CHECK ((closed_on IS NULL) = (disposition IS NULL)),
  CONSTRAINT closed_has_its_record CHECK ((closed_on IS NULL) = (closing_recorded_at IS NULL))
) STRICT;

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
