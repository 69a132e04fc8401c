-- Text (Redshift guide, "String functions"). Many of Redshift's functions are PostgreSQL's own; here are those it has not, and
-- those it answers otherwise, which make room first. A function is found by its label, too: the name of a column without an
-- alias is that of its function, so nothing may be renamed that a statement can see.

-- Characters, not bytes.
CREATE FUNCTION pg_catalog.len(value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN length(value);

-- Trailing blanks of a CHAR do not count, as in length(bpchar).
CREATE FUNCTION pg_catalog.len(value bpchar) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN length(value);

-- PostgreSQL counts the trailing blanks of a CHAR here.
ALTER FUNCTION pg_catalog.octet_length(bpchar) RENAME TO postgresql_octet_length;
CREATE FUNCTION pg_catalog.octet_length(value bpchar) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN octet_length(value::text);

CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN strpos(value, part);

CREATE FUNCTION pg_catalog.octetindex(part text, value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN position(convert_to(part, 'UTF8') IN convert_to(value, 'UTF8'));

-- Exactly two arguments, and NULL if one of them is; PostgreSQL takes any number and passes over NULLs.
ALTER FUNCTION pg_catalog.concat(VARIADIC "any") RENAME TO postgresql_concat;
CREATE FUNCTION pg_catalog.concat(first text, second text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN first || second;

CREATE FUNCTION pg_catalog.replicate(value text, times int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN repeat(value, times);

-- NULL where ASCII has no such character. PostgreSQL goes on to all of Unicode, and refuses 0.
ALTER FUNCTION pg_catalog.chr(int) RENAME TO postgresql_chr;
CREATE FUNCTION pg_catalog.chr(code int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN code BETWEEN 1 AND 127 THEN postgresql_chr(code) END;

-- PostgreSQL counts negative parts from the end.
ALTER FUNCTION pg_catalog.split_part(text, text, int) RENAME TO postgresql_split_part;
CREATE FUNCTION pg_catalog.split_part(value text, delimiter text, part int) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF part < 1 THEN
        RAISE EXCEPTION 'field position must be greater than zero' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN postgresql_split_part(value, delimiter, part);
END;
$$;

-- The literal of a language whose literals know backslashes. The translator puts it in place of PostgreSQL's function, which a
-- procedure goes on calling: what it quotes there is read by the engine, to whom E'…' says the same.
CREATE FUNCTION redshift_kit.quote_literal(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '''' || replace(replace(value, '\', '\\'), '''', '''''') || '''';

-- PostgreSQL answers with the distance of the first bytes that differ.
ALTER FUNCTION pg_catalog.bpcharcmp(bpchar, bpchar) RENAME TO postgresql_bpcharcmp;
CREATE FUNCTION pg_catalog.bpcharcmp(first text, second text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN sign(postgresql_bpcharcmp(first::bpchar, second::bpchar))::int;

-- Said to be the same function, so it passes over trailing blanks, too.
ALTER FUNCTION pg_catalog.bttext_pattern_cmp(text, text) RENAME TO postgresql_bttext_pattern_cmp;
CREATE FUNCTION pg_catalog.bttext_pattern_cmp(first text, second text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN bpcharcmp(first, second);

-- Letters that sound alike have one digit. Vowels part equal digits, H and W do not; other characters than A to Z are not
-- there at all.
CREATE FUNCTION pg_catalog.soundex(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    letters text := regexp_replace(upper(value), '[^A-Z]', '');
    digits text := translate(letters, 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000099');
BEGIN
    digits := left(digits, 1) || replace(substr(digits, 2), '9', '');
    digits := substr(regexp_replace(digits, '(.)\1+', '\1'), 2);
    RETURN CASE WHEN letters = '' THEN '' ELSE rpad(left(letters, 1) || replace(digits, '0', ''), 4, '0') END;
END;
$$;

-- In how many of their places two codes agree. Of two texts without a letter it is said to be 1.
CREATE FUNCTION pg_catalog.difference(first text, second text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN soundex(first) = '' AND soundex(second) = '' THEN 1
        WHEN soundex(first) = '' OR soundex(second) = '' THEN 0
        ELSE (SELECT count(*)::int FROM generate_series(1, 4) AS place
              WHERE substr(soundex(first), place, 1) = substr(soundex(second), place, 1))
    END;

-- Blanks, a sign, for base 16 also 0x, and then digits to the very end.
CREATE FUNCTION pg_catalog.strtol(value text, base int) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    digits text := regexp_replace(lower(value), CASE base WHEN 16 THEN '^\s*[+-]?(0x)?' ELSE '^\s*[+-]?' END, '');
    negative boolean := value ~ '^\s*-';
    number numeric := 0;
    digit int;
BEGIN
    IF base NOT BETWEEN 2 AND 36 THEN
        RAISE EXCEPTION 'Base should be between 2 and 36' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    FOR place IN 1 .. length(digits) LOOP
        digit := strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, place, 1)) - 1;
        IF digit NOT BETWEEN 0 AND base - 1 THEN
            RAISE EXCEPTION 'The input % is not valid to be converted to base %', value, base
                USING ERRCODE = 'invalid_parameter_value';
        END IF;
        number := number * base + digit;
    END LOOP;
    RETURN CASE WHEN negative THEN -number ELSE number END;
END;
$$;

-- What COLLATE(value, 'case_insensitive') compares by.
CREATE COLLATION IF NOT EXISTS pg_catalog.case_insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

-- Between strings + joins them, as || does; scripts for administrators are full of it.
CREATE OPERATOR pg_catalog.+ (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_catalog.textcat);
