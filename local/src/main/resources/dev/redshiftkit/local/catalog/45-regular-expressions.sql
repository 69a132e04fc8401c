-- REGEXP_COUNT, REGEXP_INSTR, REGEXP_REPLACE and REGEXP_SUBSTR. PostgreSQL has functions of these names since version 15, which
-- differ in what they do by default and where nothing is found; ours are made of them. REGEXP_REPLACE with flags in the fourth
-- place stays for functions of the local Redshift itself; the translator refuses it to others.
DO $$
DECLARE
    known regprocedure;
BEGIN
    FOR known IN
        SELECT oid FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace
          AND proname IN ('regexp_count', 'regexp_instr', 'regexp_replace', 'regexp_substr')
          AND oid <> 'pg_catalog.regexp_replace(text, text, text, text)'::regprocedure
    LOOP
        EXECUTE format('ALTER FUNCTION %s RENAME TO %I', known,
            'postgresql_' || (SELECT proname FROM pg_proc WHERE oid = known));
    END LOOP;
END;
$$;

-- The edge of a word is \b in Redshift's expressions; to PostgreSQL that is a backspace, and the edge \y.
CREATE FUNCTION redshift_kit.regular_expression(pattern text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN strpos(pattern, '\b') = 0 AND strpos(pattern, '\B') = 0 THEN pattern
        ELSE regexp_replace(
            regexp_replace(pattern, '(?<!\\)((?:\\\\)*)\\b', '\1\\y', 'g'),
            '(?<!\\)((?:\\\\)*)\\B', '\1\\Y', 'g')
    END;

-- PostgreSQL has no other dialect for p; its own knows what sets Perl's apart: look-around, lazy quantifiers, \d.
CREATE FUNCTION redshift_kit.match_flags(parameters text, allowed text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF btrim(parameters, allowed) <> '' THEN
        RAISE EXCEPTION 'invalid regular expression parameter "%"', left(btrim(parameters, allowed), 1)
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN translate(parameters, 'ep', '');
END;
$$;

-- The number of the subexpression that parameter e asks for: the first one, or the whole where there is none.
CREATE FUNCTION redshift_kit.subexpression(pattern text, parameters text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN strpos(parameters, 'e') = 0 THEN 0
        WHEN regexp_replace(pattern, '\\.|\[\^?\]?[^]]*\]', '', 'g') ~ '\((?!\?)' THEN 1
        ELSE 0
    END;

CREATE FUNCTION pg_catalog.regexp_count(value text, pattern text, start_at int DEFAULT 1, parameters text DEFAULT 'c')
    RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN postgresql_regexp_count(
        value,
        redshift_kit.regular_expression(pattern),
        greatest(start_at, 1),
        redshift_kit.match_flags(parameters, 'cip'));

CREATE FUNCTION pg_catalog.regexp_instr(
    value text,
    pattern text,
    start_at int DEFAULT 1,
    occurrence int DEFAULT 1,
    place int DEFAULT 0,
    parameters text DEFAULT 'c') RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN occurrence < 1 OR occurrence > length(value) THEN 0
        ELSE postgresql_regexp_instr(
            value,
            redshift_kit.regular_expression(pattern),
            greatest(start_at, 1),
            occurrence,
            place,
            redshift_kit.match_flags(parameters, 'ciep'),
            redshift_kit.subexpression(pattern, parameters))
    END;

-- Where nothing is found the answer is an empty text; NULL if the occurrence cannot be.
CREATE FUNCTION pg_catalog.regexp_substr(
    value text,
    pattern text,
    start_at int DEFAULT 1,
    occurrence int DEFAULT 1,
    parameters text DEFAULT 'c') RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN start_at > length(value) THEN ''
        WHEN occurrence < 1 OR occurrence > length(value) THEN NULL
        ELSE coalesce(
            postgresql_regexp_substr(
                value,
                redshift_kit.regular_expression(pattern),
                greatest(start_at, 1),
                occurrence,
                redshift_kit.match_flags(parameters, 'ciep'),
                redshift_kit.subexpression(pattern, parameters)),
            '')
    END;

-- Replaces all there are. What a group has found is $1 as well as \1.
CREATE FUNCTION pg_catalog.regexp_replace(
    value text,
    pattern text,
    replacement text DEFAULT '',
    start_at int DEFAULT 1,
    parameters text DEFAULT 'c') RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN postgresql_regexp_replace(
        value,
        redshift_kit.regular_expression(pattern),
        regexp_replace(replacement, '\$([0-9])', '\\\1', 'g'),
        greatest(start_at, 1),
        0,
        redshift_kit.match_flags(parameters, 'cip'));
