-- Which types become which others by themselves. Redshift is more generous than PostgreSQL has been since 8.3 (Redshift guide, "Type
-- compatibility and conversion").

-- Numbers and times become text wherever a text is wanted.
DO $$
DECLARE
    source regtype;
    target regtype;
BEGIN
    FOREACH source IN ARRAY '{int2,int4,int8,numeric,float4,float8,date,time,timetz,timestamp,timestamptz}'::regtype[] LOOP
        FOREACH target IN ARRAY '{text,varchar}'::regtype[] LOOP
            EXECUTE format('CREATE CAST (%s AS %s) WITH INOUT AS IMPLICIT', source, target);
        END LOOP;
    END LOOP;
END;
$$;

-- Text becomes a number or a time where it is assigned.
DO $$
DECLARE
    source regtype;
    target regtype;
BEGIN
    FOREACH source IN ARRAY '{text,varchar,bpchar}'::regtype[] LOOP
        FOREACH target IN ARRAY '{int2,int4,int8,numeric,float4,float8,date,time,timetz,timestamp,timestamptz}'::regtype[] LOOP
            EXECUTE format('CREATE CAST (%s AS %s) WITH INOUT AS ASSIGNMENT', source, target);
        END LOOP;
    END LOOP;
END;
$$;

-- With these casts PostgreSQL's concatenation of text and anything would fit numbers as well as that of two texts does, and it would
-- not choose. The numbers of the catalogue, which tools like to concatenate, need a cast for it then.
DELETE FROM pg_operator
WHERE oprname = '||' AND oprnamespace = 'pg_catalog'::regnamespace AND 'text'::regtype IN (oprleft, oprright)
  AND 'anynonarray'::regtype IN (oprleft, oprright);
CREATE CAST (oid AS text) WITH INOUT AS IMPLICIT;
CREATE CAST (regclass AS text) WITH INOUT AS IMPLICIT;
-- The one for text fits everything now.
ALTER FUNCTION pg_catalog.quote_literal(anyelement) RENAME TO postgresql_quote_literal;

-- Compared with text, a DECIMAL and a time make a value of their type of it, and other numbers become text.
CREATE FUNCTION redshift_kit.make_comparisons(one regtype, other regtype, volatility text, expression text) RETURNS void
    LANGUAGE plpgsql
AS $make$
DECLARE
    operator text;
    name text;
BEGIN
    FOREACH operator IN ARRAY '{=,<>,<,<=,>,>=}'::text[] LOOP
        name := CASE operator WHEN '=' THEN 'equal' WHEN '<>' THEN 'not_equal' WHEN '<' THEN 'less' WHEN '<=' THEN 'less_or_equal'
            WHEN '>' THEN 'greater' ELSE 'greater_or_equal' END;
        EXECUTE format('CREATE FUNCTION redshift_kit.%I(%s, %s) RETURNS boolean LANGUAGE sql %s STRICT PARALLEL SAFE RETURN %s',
            name, one, other, volatility, replace(expression, '@', operator));
        EXECUTE format('CREATE OPERATOR pg_catalog.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = redshift_kit.%I)',
            operator, one, other, name);
    END LOOP;
END;
$make$;

DO $$
DECLARE
    type regtype;
BEGIN
    FOREACH type IN ARRAY '{int2,int4,int8,float4,float8}'::regtype[] LOOP
        PERFORM redshift_kit.make_comparisons(type, 'text', 'IMMUTABLE', '$1::text @ $2');
        PERFORM redshift_kit.make_comparisons('text', type, 'IMMUTABLE', '$1 @ $2::text');
    END LOOP;
    PERFORM redshift_kit.make_comparisons('numeric', 'text', 'IMMUTABLE', '$1 @ $2::numeric');
    PERFORM redshift_kit.make_comparisons('text', 'numeric', 'IMMUTABLE', '$1::numeric @ $2');
    FOREACH type IN ARRAY '{date,time,timetz,timestamp,timestamptz}'::regtype[] LOOP
        PERFORM redshift_kit.make_comparisons(type, 'text', 'STABLE', format('$1 @ $2::%s', type));
        PERFORM redshift_kit.make_comparisons('text', type, 'STABLE', format('$1::%s @ $2', type));
    END LOOP;
    -- These would otherwise be torn between both becoming DECIMAL, or TIMETZ, and one becoming text.
    FOREACH type IN ARRAY '{int2,int4,int8}'::regtype[] LOOP
        PERFORM redshift_kit.make_comparisons(type, 'numeric', 'IMMUTABLE', '$1::numeric @ $2');
        PERFORM redshift_kit.make_comparisons('numeric', type, 'IMMUTABLE', '$1 @ $2::numeric');
    END LOOP;
    PERFORM redshift_kit.make_comparisons('time', 'timetz', 'STABLE', '$1::timetz @ $2');
    PERFORM redshift_kit.make_comparisons('timetz', 'time', 'STABLE', '$1 @ $2::timetz');
END;
$$;
DROP FUNCTION redshift_kit.make_comparisons(regtype, regtype, text, text);

-- Booleans and whole numbers become each other, decimals and text not: "cannot cast type numeric to boolean".
CREATE FUNCTION redshift_kit.is_true(int2) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN $1 <> 0;
CREATE FUNCTION redshift_kit.is_true(int8) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN $1 <> 0;
CREATE FUNCTION redshift_kit.as_int2(boolean) RETURNS int2 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN $1::int::int2;
CREATE FUNCTION redshift_kit.as_int8(boolean) RETURNS int8 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN $1::int::int8;
CREATE CAST (int2 AS boolean) WITH FUNCTION redshift_kit.is_true(int2) AS ASSIGNMENT;
CREATE CAST (int8 AS boolean) WITH FUNCTION redshift_kit.is_true(int8) AS ASSIGNMENT;
CREATE CAST (boolean AS int2) WITH FUNCTION redshift_kit.as_int2(boolean);
CREATE CAST (boolean AS int8) WITH FUNCTION redshift_kit.as_int8(boolean);
UPDATE pg_cast SET castcontext = 'a' WHERE castsource = 'int4'::regtype AND casttarget = 'boolean'::regtype;

-- Without a cast of its own PostgreSQL would print a boolean to make a text of it.
CREATE FUNCTION redshift_kit.refuse_text(boolean) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RAISE EXCEPTION 'cannot cast type boolean to character varying' USING ERRCODE = 'cannot_coerce';
END;
$$;
UPDATE pg_cast SET castfunc = 'redshift_kit.refuse_text(boolean)'::regprocedure, castmethod = 'f'
WHERE castsource = 'boolean'::regtype AND casttarget IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype);

-- TRY_CAST gives NULL where a value cannot be read as one of the type; where there is no such cast at all it fails as CAST does.
CREATE FUNCTION redshift_kit.try_cast(value anyelement, INOUT result anycompatible)
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
AS $$
BEGIN
    EXECUTE format('SELECT CAST($1 AS %s)', pg_typeof(result)) INTO result USING value;
EXCEPTION WHEN data_exception THEN
    result := NULL;
END;
$$;
