-- 通知. What a case has to tell is noted down by the statement that writes it, so nothing is lost when the program dies before anybody was told.
CREATE TABLE case_write
(
  number TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The version before.
  after INTEGER NOT NULL,
  PRIMARY KEY (number, version)
) STRICT, WITHOUT ROWID;

-- A registration tells nobody, and of a closed case only the closings that nobody made do.
CREATE TRIGGER case_written AFTER UPDATE OF version ON register
WHEN NEW.version > OLD.version AND (NEW.closed_on IS NULL OR NEW.disposition IN ('supplementNotProvided', 'feeNotPaid'))
BEGIN
  INSERT OR IGNORE INTO case_write (number, version, after) VALUES (NEW.number, NEW.version, OLD.version);
END;

-- The outbox: one row for each event, person and channel, so nobody is told twice. The inbox of the program is a channel, too ('inApp').
CREATE TABLE notice
(
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  number TEXT,
  year INTEGER,
  text TEXT NOT NULL,
  recorded_by TEXT,
  on_behalf_of TEXT,
  raised_at TEXT NOT NULL CHECK (raised_at GLOB '????-??-??T??:??:??.???????Z'),
  -- The first instant at which it is shown or sent.
  due_at TEXT NOT NULL CHECK (due_at GLOB '????-??-??T??:??:??.???????Z'),
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.???????Z'),
  -- When sending it is tried again; NULL: never.
  next_at TEXT CHECK (next_at GLOB '????-??-??T??:??:??.???????Z'),
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  read_at TEXT CHECK (read_at GLOB '????-??-??T??:??:??.???????Z'),
  UNIQUE (event, person, channel)
) STRICT;

CREATE INDEX notice_inbox ON notice (person, due_at) WHERE channel = 'inApp';
CREATE INDEX notice_unread ON notice (person, due_at) WHERE channel = 'inApp' AND read_at IS NULL;
CREATE INDEX notice_unsent ON notice (channel, next_at) WHERE sent_at IS NULL AND next_at IS NOT NULL;
CREATE INDEX notice_raised ON notice (raised_at);

-- What is overdue, in the whole authority; and whose work is open, by officer.
CREATE INDEX register_due ON register (due_on, number) WHERE closed_on IS NULL AND due_on IS NOT NULL;
CREATE INDEX register_officer ON register (officer, due_on) WHERE closed_on IS NULL AND officer IS NOT NULL;
