-- 任务运行记录: one row for each run of a job, from its beginning.
CREATE TABLE job_run
(
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job text NOT NULL,
  silo text NOT NULL,
  started_at timestamptz NOT NULL,
  -- NULL while it runs.
  milliseconds bigint,
  found text,
  done text,
  succeeded boolean
);

CREATE INDEX job_run_of_job ON job_run (job, id);
