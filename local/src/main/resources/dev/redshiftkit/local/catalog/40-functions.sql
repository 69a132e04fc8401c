-- Functions that Redshift has and PostgreSQL has not, beside those of dates. They live in pg_catalog, so that they are found
-- whatever the search path is, and a table's DEFAULT may use them. What needs a rewrite of the call (NVL, DECODE, LISTAGG …)
-- is not here: the translator does it.
CREATE FUNCTION pg_catalog.len(value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN length(value);

-- Trailing blanks of a CHAR do not count, as in length(bpchar).
CREATE FUNCTION pg_catalog.len(value bpchar) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN length(value);

CREATE FUNCTION pg_catalog.charindex(part text, value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN strpos(value, part);

CREATE FUNCTION pg_catalog.replicate(value text, times int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN repeat(value, times);

-- 0 means 256, as in the Redshift guide.
CREATE FUNCTION pg_catalog.sha2(value text, bits int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE bits
        WHEN 224 THEN encode(sha224(convert_to(value, 'UTF8')), 'hex')
        WHEN 0 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 256 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 384 THEN encode(sha384(convert_to(value, 'UTF8')), 'hex')
        WHEN 512 THEN encode(sha512(convert_to(value, 'UTF8')), 'hex')
    END;
