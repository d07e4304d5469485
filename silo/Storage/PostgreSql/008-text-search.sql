-- 检索: an index for words of two characters and more, which is what Chinese words are; groups of three letters (pg_trgm) would not serve 征地 or 低保.
-- It only narrows: who searches asks for the rows that have every pair of the word's letters, and compares the word itself with those.

-- Every two letters that follow each other, Latin ones in lower case, as the comparison takes them. Empty for a single letter.
CREATE FUNCTION pairs_of(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT (one || next) COLLATE "C"), '{}')
  FROM (SELECT string_to_array(lower(word COLLATE "C"), NULL) AS letters) AS spelled, unnest(letters, letters[2:]) AS pair (one, next)
  WHERE next IS NOT NULL
$$;

-- Of all that is searched. It costs far more than comparing the word: no plan should do it row by row.
CREATE FUNCTION register_pairs(number text, applicant_name text, description text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 2000
  RETURN pairs_of(number || ' ' || applicant_name || ' ' || description);   -- bound now: a backup is restored without any schema to look in

-- Of columns that a step of a case does not change, so it does not touch the index either.
CREATE INDEX register_text ON register USING gin (register_pairs(number, applicant_name, description));

-- The list of all cases comes in the order of numbers; without this a first page would sort the whole register.
CREATE INDEX register_by_number ON register (year, department, serial);
