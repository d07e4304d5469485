-- A command id registers one request, whichever department it names: sent again with another department it is a reused key.
CREATE UNIQUE INDEX register_registered_by ON register (registered_by);
