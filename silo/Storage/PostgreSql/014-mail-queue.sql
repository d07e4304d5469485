-- 待发邮件. Notices that are due by e-mail are first put together to a mail, then sent: after a crash the same mail leaves again, under the same id and with the same contents.
CREATE TABLE mail
(
  id text NOT NULL PRIMARY KEY,
  -- Of a letter: its case, whose timeline says which letter, and where to.
  number text,
  -- Of notices: their reader.
  person text,
  made_at timestamptz NOT NULL,
  -- When it is tried (again); NULL: it has ended.
  next_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  problem text,
  sent_at timestamptz,
  CHECK ((number IS NULL) <> (person IS NULL))
);

CREATE INDEX mail_due ON mail (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX mail_number ON mail (number) WHERE number IS NOT NULL;
CREATE INDEX mail_person ON mail (person, made_at) WHERE person IS NOT NULL;

-- The mail a notice is in; its own next_at is NULL from then on.
ALTER TABLE notice ADD COLUMN mail text REFERENCES mail (id);
CREATE INDEX notice_mail ON notice (mail) WHERE mail IS NOT NULL;
