-- Math (Redshift guide, "Math functions"). PostgreSQL has them all by name; what differs is mostly the type of the answer.

-- Redshift computes these in floating point whatever it is given, PostgreSQL those of NUMERIC digit by digit. Without these
-- forms a NUMERIC is converted. LN is not among them: of a NUMERIC it is one, as the guide's example shows. Operators find their
-- functions by number, and stay as they are.
ALTER FUNCTION pg_catalog.power(numeric, numeric) RENAME TO postgresql_power;
ALTER FUNCTION pg_catalog.pow(numeric, numeric) RENAME TO postgresql_pow;
ALTER FUNCTION pg_catalog.sqrt(numeric) RENAME TO postgresql_sqrt;
ALTER FUNCTION pg_catalog.exp(numeric) RENAME TO postgresql_exp;
ALTER FUNCTION pg_catalog.log(numeric) RENAME TO postgresql_log;
ALTER FUNCTION pg_catalog.log10(numeric) RENAME TO postgresql_log10;

-- PostgreSQL rounds and truncates to places for NUMERIC only.
CREATE FUNCTION pg_catalog.round(value float8, places int) RETURNS float8
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN round(value::numeric, places)::float8;

CREATE FUNCTION pg_catalog.trunc(value float8, places int) RETURNS float8
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN trunc(value::numeric, places)::float8;

-- Integers: rounded as DECIMAL, and otherwise an answer of their own type. PostgreSQL would take them for floating point.
DO $$
DECLARE
    type regtype;
    name text;
BEGIN
    FOREACH type IN ARRAY ARRAY['smallint', 'int', 'bigint']::regtype[] LOOP
        EXECUTE format('CREATE FUNCTION pg_catalog.round(value %s) RETURNS numeric '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN value::numeric', type);
        EXECUTE format('CREATE FUNCTION pg_catalog.round(value %s, places int) RETURNS numeric '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN round(value::numeric, places)', type);
        EXECUTE format('CREATE FUNCTION pg_catalog.trunc(value %s, places int) RETURNS %1$s '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN trunc(value::numeric, places)::%1$s', type);
        FOREACH name IN ARRAY ARRAY['ceil', 'ceiling', 'floor', 'trunc'] LOOP
            EXECUTE format('CREATE FUNCTION pg_catalog.%I(value %s) RETURNS %2$s '
                'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN value', name, type);
        END LOOP;
    END LOOP;
END;
$$;
