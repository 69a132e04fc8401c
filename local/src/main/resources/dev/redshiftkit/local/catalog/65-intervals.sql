-- INTERVAL YEAR TO MONTH and INTERVAL DAY TO SECOND (Redshift guide, "Interval data types and literals"): comparison and arithmetic of
-- the numbers they are. With dates and times they are PostgreSQL's intervals.
DO $make$
DECLARE
    kind record;
    sign record;
BEGIN
    FOR kind IN SELECT * FROM (VALUES ('intervaly2m', 'int4'), ('intervald2s', 'int8')) k (type, number) LOOP
        FOR sign IN
            SELECT * FROM (VALUES ('=', 'equal', 'eq'), ('<>', 'not_equal', 'ne'), ('<', 'less', 'lt'), ('<=', 'less_or_equal', 'le'),
                                  ('>', 'greater', 'gt'), ('>=', 'greater_or_equal', 'ge')) s (operator, name, suffix)
        LOOP
            EXECUTE format('CREATE FUNCTION redshift_kit.%1$I(%2$s, %2$s) RETURNS boolean
                LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %3$L', sign.name, kind.type, kind.number || sign.suffix);
            EXECUTE format('CREATE OPERATOR pg_catalog.%1$s (LEFTARG = %2$s, RIGHTARG = %2$s, FUNCTION = redshift_kit.%3$I%4$s)',
                sign.operator, kind.type, sign.name, CASE sign.operator WHEN '=' THEN ', HASHES, MERGES' ELSE '' END);
        END LOOP;
        EXECUTE format('CREATE FUNCTION redshift_kit.interval_compare(%1$s, %1$s) RETURNS int
            LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %2$L', kind.type, 'bt' || kind.number || 'cmp');
        EXECUTE format('CREATE FUNCTION redshift_kit.interval_hash(%s) RETURNS int
            LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %L', kind.type, 'hash' || kind.number);
        EXECUTE format('CREATE OPERATOR CLASS pg_catalog.%1$s_ops DEFAULT FOR TYPE %1$s USING btree AS
            OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=, OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
            FUNCTION 1 redshift_kit.interval_compare(%1$s, %1$s)', kind.type);
        EXECUTE format('CREATE OPERATOR CLASS pg_catalog.%1$s_ops DEFAULT FOR TYPE %1$s USING hash AS
            OPERATOR 1 pg_catalog.=, FUNCTION 1 redshift_kit.interval_hash(%1$s)', kind.type);

        FOR sign IN SELECT * FROM (VALUES ('+', 'plus', 'pl'), ('-', 'minus', 'mi')) s (operator, name, suffix) LOOP
            EXECUTE format('CREATE FUNCTION redshift_kit.%1$I(%2$s, %2$s) RETURNS %2$s
                LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %3$L', sign.name, kind.type, kind.number || sign.suffix);
            EXECUTE format('CREATE OPERATOR pg_catalog.%1$s (LEFTARG = %2$s, RIGHTARG = %2$s, FUNCTION = redshift_kit.%3$I)',
                sign.operator, kind.type, sign.name);
        END LOOP;
        EXECUTE format('CREATE FUNCTION redshift_kit.minus(%1$s) RETURNS %1$s
            LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %2$L', kind.type, kind.number || 'um');
        EXECUTE format('CREATE OPERATOR pg_catalog.- (RIGHTARG = %s, FUNCTION = redshift_kit.minus)', kind.type);
        FOR sign IN SELECT * FROM (VALUES ('*', 'times'), ('/', 'divided')) s (operator, name) LOOP
            EXECUTE format('CREATE FUNCTION redshift_kit.%1$I(%2$s, float8) RETURNS %2$s LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                RETURN trunc($1::%3$s %4$s $2)::%3$s::%2$s', sign.name, kind.type, kind.number, sign.operator);
            EXECUTE format('CREATE OPERATOR pg_catalog.%s (LEFTARG = %s, RIGHTARG = float8, FUNCTION = redshift_kit.%I)',
                sign.operator, kind.type, sign.name);
        END LOOP;
        EXECUTE format('CREATE FUNCTION redshift_kit.times(float8, %1$s) RETURNS %1$s LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            RETURN $2 * $1', kind.type);
        EXECUTE format('CREATE OPERATOR pg_catalog.* (LEFTARG = float8, RIGHTARG = %s, FUNCTION = redshift_kit.times)', kind.type);

        EXECUTE format('CREATE AGGREGATE pg_catalog.sum(%1$s) (SFUNC = redshift_kit.plus, STYPE = %1$s,
            COMBINEFUNC = redshift_kit.plus, PARALLEL = SAFE)', kind.type);
        EXECUTE format('CREATE FUNCTION redshift_kit.larger(%1$s, %1$s) RETURNS %1$s
            LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %2$L', kind.type, kind.number || 'larger');
        EXECUTE format('CREATE FUNCTION redshift_kit.smaller(%1$s, %1$s) RETURNS %1$s
            LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %2$L', kind.type, kind.number || 'smaller');
        EXECUTE format('CREATE AGGREGATE pg_catalog.max(%1$s) (SFUNC = redshift_kit.larger, STYPE = %1$s,
            COMBINEFUNC = redshift_kit.larger, PARALLEL = SAFE)', kind.type);
        EXECUTE format('CREATE AGGREGATE pg_catalog.min(%1$s) (SFUNC = redshift_kit.smaller, STYPE = %1$s,
            COMBINEFUNC = redshift_kit.smaller, PARALLEL = SAFE)', kind.type);
    END LOOP;
END;
$make$;
