-- Aggregates and window functions (Redshift guide, "Aggregate functions", "Bit-wise aggregate functions", "Window functions").
-- Those in redshift_kit are what the translator writes for a syntax that PostgreSQL has not; they have the names of what they stand
-- for, because a column without an alias is labelled by them.

-- Deviation and variance are floating point whatever they are of; PostgreSQL has NUMERIC for all but floating point.
DO $$
DECLARE
    known regprocedure;
BEGIN
    FOR known IN
        SELECT oid FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace
          AND proname IN ('stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop')
          AND proargtypes[0]::regtype NOT IN ('real', 'float8')
    LOOP
        EXECUTE format('ALTER AGGREGATE %s RENAME TO %I', known,
            'postgresql_' || (SELECT proname FROM pg_proc WHERE oid = known));
    END LOOP;
END;
$$;

-- BOOL_AND and BOOL_OR of integers, of which all but 0 are true.
DO $$
DECLARE
    type regtype;
    name text;
    operator text;
BEGIN
    FOREACH type IN ARRAY ARRAY['smallint', 'int', 'bigint']::regtype[] LOOP
        FOR name, operator IN VALUES ('bool_and', 'AND'), ('bool_or', 'OR') LOOP
            EXECUTE format('CREATE FUNCTION redshift_kit.%I(so_far boolean, value %s) RETURNS boolean '
                'LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN coalesce(so_far %s value <> 0, so_far, value <> 0)',
                name, type, operator);
            EXECUTE format('CREATE AGGREGATE pg_catalog.%I(%s) (sfunc = redshift_kit.%1$I, stype = boolean)', name, type);
        END LOOP;
    END LOOP;
END;
$$;

-- All values but NULLs, in the order in which they come.
CREATE FUNCTION redshift_kit.without_nulls(collected anycompatiblearray) RETURNS anycompatiblearray
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS 'SELECT array_remove(collected, NULL)';

CREATE AGGREGATE redshift_kit.known_values(anycompatible) (
    sfunc = array_append, stype = anycompatiblearray, finalfunc = redshift_kit.without_nulls);

-- PERCENTILE_CONT of values that are in their order. Between two exact numbers the answer has their decimals, and at least one
-- (the guide's medians of integers are 17.5 and 20.0).
CREATE FUNCTION redshift_kit.percentile_row(fraction float8, number_of_rows int) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF fraction NOT BETWEEN 0 AND 1 THEN
        RAISE EXCEPTION 'percentile value % is not between 0 and 1', fraction
            USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    RETURN 1 + fraction::numeric * (number_of_rows - 1);
END;
$$;

CREATE FUNCTION redshift_kit.exact_percentile(fraction float8, sorted anyarray) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    place numeric := redshift_kit.percentile_row(fraction, cardinality(sorted));
    low numeric := sorted[floor(place)];
    high numeric := sorted[ceil(place)];
BEGIN
    RETURN round(low + (place - floor(place)) * (high - low), greatest(scale(low), scale(high), 1));
END;
$$;

CREATE FUNCTION redshift_kit.float_percentile(fraction float8, sorted anyarray) RETURNS float8
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    place numeric := redshift_kit.percentile_row(fraction, cardinality(sorted));
    low float8 := sorted[floor(place)];
    high float8 := sorted[ceil(place)];
BEGIN
    RETURN low + (place - floor(place))::float8 * (high - low);
END;
$$;

CREATE FUNCTION redshift_kit.date_percentile(fraction float8, sorted date[]) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    place numeric := redshift_kit.percentile_row(fraction, cardinality(sorted));
    low date := sorted[floor(place)];
    high date := sorted[ceil(place)];
BEGIN
    RETURN low + floor((place - floor(place)) * (high - low))::int;
END;
$$;

CREATE FUNCTION redshift_kit.time_percentile(fraction float8, sorted anyarray) RETURNS anyelement
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    place numeric := redshift_kit.percentile_row(fraction, cardinality(sorted));
BEGIN
    RETURN sorted[floor(place)]
        + (place - floor(place))::float8 * (sorted[ceil(place)] - sorted[floor(place)]);
END;
$$;

-- MEDIAN is PERCENTILE_CONT(0.5), and can be an aggregate as it is. A window function it is, too: without an order its frame is
-- the whole partition, for which PostgreSQL computes it once.
DO $$
DECLARE
    type regtype;
    result regtype;
    computed text;
BEGIN
    FOR type, result, computed IN VALUES
        ('smallint'::regtype, 'numeric'::regtype, 'exact_percentile'),
        ('int', 'numeric', 'exact_percentile'),
        ('bigint', 'numeric', 'exact_percentile'),
        ('numeric', 'numeric', 'exact_percentile'),
        ('real', 'float8', 'float_percentile'),
        ('float8', 'float8', 'float_percentile'),
        ('date', 'date', 'date_percentile'),
        ('timestamp', 'timestamp', 'time_percentile'),
        ('timestamptz', 'timestamptz', 'time_percentile')
    LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.percentile_cont(fraction float8, sorted %s[]) RETURNS %s '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.%I(fraction, sorted)', type, result, computed);
        EXECUTE format('CREATE FUNCTION redshift_kit.median(collected %s[]) RETURNS %s '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.percentile_cont(0.5, '
            'ARRAY(SELECT value FROM unnest(collected) value WHERE value IS NOT NULL ORDER BY value))', type, result);
        EXECUTE format('CREATE AGGREGATE pg_catalog.median(%s) '
            '(sfunc = array_append, stype = %1$s[], finalfunc = redshift_kit.median)', type);
    END LOOP;
END;
$$;

-- A sum may be of a domain over DECIMAL, whose arrays are of a type of their own.
DO $$
DECLARE
    domain regtype;
BEGIN
    FOR domain IN
        SELECT oid FROM pg_type
        WHERE typnamespace = 'redshift_kit'::regnamespace AND typtype = 'd' AND typbasetype = 'numeric'::regtype
    LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.percentile_cont(fraction float8, sorted %s[]) RETURNS numeric '
            'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.exact_percentile(fraction, sorted)', domain);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.percentile_disc(fraction float8, sorted anyarray) RETURNS anyelement
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    PERFORM redshift_kit.percentile_row(fraction, 1);
    RETURN sorted[greatest(ceil(fraction * cardinality(sorted)), 1)];
END;
$$;

-- LISTAGG passes over NULLs and empty texts, and its list has an end.
CREATE FUNCTION redshift_kit.limited_list(list text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    IF octet_length(list) > 65535 THEN
        RAISE EXCEPTION 'Result size exceeds LISTAGG limit' USING ERRCODE = 'internal_error';
    END IF;
    RETURN list;
END;
$$;

CREATE FUNCTION redshift_kit.list_append(list text, value text, delimiter text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    IF value IS NULL OR octet_length(value) = 0 THEN
        RETURN list;
    END IF;
    RETURN redshift_kit.limited_list(coalesce(list || coalesce(delimiter, ''), '') || value);
END;
$$;

CREATE FUNCTION redshift_kit.list_append(list text, value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.list_append(list, value, '');

CREATE AGGREGATE pg_catalog.listagg(text) (sfunc = redshift_kit.list_append, stype = text);
CREATE AGGREGATE pg_catalog.listagg(text, text) (sfunc = redshift_kit.list_append, stype = text);

-- LISTAGG(DISTINCT …) keeps the first of what is equal but for trailing blanks, in the order of the list, which PostgreSQL's
-- DISTINCT would have by the value itself. The delimiter comes to what was collected.
CREATE FUNCTION redshift_kit.distinct_texts(collected text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT array_agg(value ORDER BY place)
        FROM (SELECT DISTINCT ON (rtrim(value)) value, place
              FROM unnest(collected) WITH ORDINALITY AS each (value, place)
              WHERE octet_length(value) > 0
              ORDER BY rtrim(value), place) AS distinct_value);

CREATE AGGREGATE redshift_kit.distinct_texts(text) (
    sfunc = array_append, stype = text[], finalfunc = redshift_kit.distinct_texts);

CREATE FUNCTION redshift_kit.listagg(texts text[], delimiter text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.limited_list(array_to_string(texts, coalesce(delimiter, '')));

-- With IGNORE NULLS. A strict transition begins with the first value that is not NULL; PostgreSQL's own for ANY_VALUE stays
-- with it.
CREATE AGGREGATE redshift_kit.first_value(anyelement) (sfunc = any_value_transfn, stype = anyelement);

CREATE FUNCTION redshift_kit.latter(former anyelement, latter anyelement) RETURNS anyelement
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS 'SELECT latter';

CREATE AGGREGATE redshift_kit.last_value(anyelement) (sfunc = redshift_kit.latter, stype = anyelement);

-- These are given all values of a partition that are not NULL, in their order, and how many of them the current row has before it
-- or up to itself.
CREATE FUNCTION redshift_kit.nth_value(known anyarray, place int) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT known[place]';

CREATE FUNCTION redshift_kit.lag(known anyarray, before bigint, distance int) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT known[(before - distance + 1)::int]';

CREATE FUNCTION redshift_kit.lead(known anyarray, up_to bigint, distance int) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT known[(up_to + distance)::int]';

CREATE FUNCTION redshift_kit.ratio_to_report(value float8, total float8) RETURNS float8
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value / total;

-- A BIGINT, which a small positive INTEGER is already in the way PostgreSQL passes it.
UPDATE pg_proc SET prorettype = 'bigint'::regtype WHERE oid = 'pg_catalog.ntile(int)'::regprocedure;
