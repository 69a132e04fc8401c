-- CHAR and VARCHAR. Both compare without their trailing blanks, and their lengths are bytes (Redshift guide, "Character types").

-- PostgreSQL compares bpchar so. Its functions for bpchar read text as well, since both are stored alike; operators are found by
-- their name and types and ask here for their function.
UPDATE pg_operator o SET oprcode = bent.code
FROM (VALUES ('=', 'bpchareq'::regproc), ('<>', 'bpcharne'), ('<', 'bpcharlt'), ('<=', 'bpcharle'), ('>', 'bpchargt'), ('>=', 'bpcharge'))
    bent (name, code)
WHERE o.oprname = bent.name AND o.oprleft = 'text'::regtype AND o.oprright = 'text'::regtype
  AND o.oprnamespace = 'pg_catalog'::regnamespace;

-- What sorts and hashes text has to agree with the operators.
UPDATE pg_amproc p SET amproc = bent.code
FROM (VALUES ('btree', 1, 'bpcharcmp'::regproc), ('btree', 2, 'bpchar_sortsupport'),
             ('hash', 1, 'hashbpchar'), ('hash', 2, 'hashbpcharextended'))
    bent (method, number, code)
JOIN pg_am m ON m.amname = bent.method
JOIN pg_opfamily f ON f.opfmethod = m.oid AND f.opfname = 'text_ops'
WHERE p.amprocfamily = f.oid AND p.amprocnum = bent.number
  AND p.amproclefttype = 'text'::regtype AND p.amprocrighttype = 'text'::regtype;

-- Texts that are equal need not be the same text any more.
DELETE FROM pg_amproc p USING pg_opfamily f
WHERE f.oid = p.amprocfamily AND f.opfname = 'text_ops' AND p.amprocnum = 4
  AND p.amproclefttype = 'text'::regtype AND p.amprocrighttype = 'text'::regtype
  AND f.opfmethod = (SELECT oid FROM pg_am WHERE amname = 'btree');

-- The longest beginning of a text that has no more than this many bytes; a character is not cut in two.
CREATE FUNCTION redshift_kit.first_bytes(value text, max_bytes int) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    bytes bytea := convert_to(value, 'UTF8');
    behind int := greatest(max_bytes, 0);
BEGIN
    -- In UTF-8 the bytes behind the first one of a character are 10xxxxxx.
    WHILE behind > 0 AND behind < length(bytes) AND get_byte(bytes, behind) & 192 = 128 LOOP
        behind := behind - 1;
    END LOOP;
    RETURN convert_from(substring(bytes FROM 1 FOR behind), 'UTF8');
END;
$$;

-- The engine calls these where a value meets a declared length. PostgreSQL writes the length as a modifier that is 4 more. They are
-- not inlined, because a result knows its length from the call.
CREATE FUNCTION redshift_kit.fit_length(value varchar, modifier int, is_cast boolean) RETURNS varchar
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1
AS $$
BEGIN
    IF octet_length(value) <= modifier - 4 OR modifier < 4 THEN
        RETURN value;
    END IF;
    IF NOT is_cast AND octet_length(rtrim(value, ' ')) > modifier - 4 THEN
        RAISE EXCEPTION 'value too long for type character varying(%)', modifier - 4
            USING ERRCODE = 'string_data_right_truncation';
    END IF;
    RETURN redshift_kit.first_bytes(value, modifier - 4);
END;
$$;

-- The words are those of COPY for the same mistake.
CREATE FUNCTION redshift_kit.fit_length(value bpchar, modifier int, is_cast boolean) RETURNS bpchar
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1
AS $$
BEGIN
    IF octet_length(value::text) <> length(value) THEN
        RAISE EXCEPTION 'Multibyte character not supported for CHAR (Hint: try using VARCHAR)'
            USING ERRCODE = 'string_data_right_truncation';
    END IF;
    RETURN pg_catalog.bpchar(value, modifier, is_cast);
END;
$$;

UPDATE pg_cast SET castfunc = 'redshift_kit.fit_length(varchar, int, boolean)'::regprocedure
WHERE castsource = 'varchar'::regtype AND casttarget = 'varchar'::regtype;
UPDATE pg_cast SET castfunc = 'redshift_kit.fit_length(bpchar, int, boolean)'::regprocedure
WHERE castsource = 'bpchar'::regtype AND casttarget = 'bpchar'::regtype;

-- A value that is known to fit is not looked at again.
UPDATE pg_proc SET prosupport = 'varchar_support'::regproc WHERE oid = 'redshift_kit.fit_length(varchar, int, boolean)'::regprocedure;
