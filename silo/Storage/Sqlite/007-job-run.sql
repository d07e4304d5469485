-- 任务运行记录: one row for each run of a job, from its beginning.
CREATE TABLE job_run
(
  -- Never used twice, so that a later run always has a higher number.
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  job TEXT NOT NULL,
  silo TEXT NOT NULL,
  started_at TEXT NOT NULL,
  -- NULL while it runs.
  milliseconds INTEGER,
  found TEXT,
  done TEXT,
  succeeded INTEGER
) STRICT;

CREATE INDEX job_run_of_job ON job_run (job, id);
