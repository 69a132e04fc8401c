-- Functions of SUPER: navigation, unnesting, type tests, arrays and objects.

-- Navigation. The translator writes these for c.orders[0].key; names come as it has folded them. What is not there is NULL, unless the
-- session asks for an error. A null within a value is NULL once it has been reached.
CREATE FUNCTION redshift_kit.refuse_strict_navigation(value super, wanted text) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
BEGIN
    IF NOT redshift_kit.is_on('navigate_super_null_on_error') THEN
        RAISE EXCEPTION 'SUPER value has no %', wanted USING ERRCODE = 'internal_error';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.super_attribute(value super, name text) RETURNS super
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    found text := (value::json -> name)::text;
BEGIN
    IF found IS NULL THEN
        PERFORM redshift_kit.refuse_strict_navigation(value, 'attribute ' || name);
    END IF;
    RETURN redshift_kit.json_super(nullif(found, 'null'));
END;
$$;

-- Columns of the catalogue hold arrays of the engine, which drivers ask for their keys and privileges by place.
CREATE FUNCTION redshift_kit.super_element(value anyarray, place bigint) RETURNS anyelement
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS 'SELECT value[place::int]';

CREATE FUNCTION redshift_kit.super_element(value super, place bigint) RETURNS super
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    found text := CASE WHEN place BETWEEN 0 AND 2147483647 THEN (value::json -> place::int)::text END;
BEGIN
    IF found IS NULL THEN
        PERFORM redshift_kit.refuse_strict_navigation(value, 'element ' || place);
    END IF;
    RETURN redshift_kit.json_super(nullif(found, 'null'));
END;
$$;

-- Unnesting: FROM t, t.arr AS e AT i and UNPIVOT t.obj AS v AT k. Whatever else a value is, it gives no row.
CREATE FUNCTION redshift_kit.super_elements(value super) RETURNS TABLE (element super, "position" bigint)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 10
BEGIN ATOMIC
    SELECT redshift_kit.json_super(nullif(e.value::text, 'null')), e.place - 1
    FROM json_array_elements(CASE WHEN redshift_kit.json_text($1) LIKE '[%' THEN $1::json ELSE '[]' END) WITH ORDINALITY e (value, place);
END;

CREATE FUNCTION redshift_kit.super_attributes(object super) RETURNS TABLE (value super, name varchar)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 10
BEGIN ATOMIC
    SELECT redshift_kit.json_super(nullif(e.value::text, 'null')), e.key
    FROM json_each(CASE WHEN redshift_kit.json_text($1) LIKE '{%' THEN $1::json ELSE '{}' END) WITH ORDINALITY e (key, value, place)
    ORDER BY e.place;
END;

-- Type tests are false for NULL and for null.
CREATE FUNCTION pg_catalog.json_typeof(super_expression super) RETURNS varchar
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (ARRAY['boolean', 'number', 'string', 'array', 'object', 'null'])[redshift_kit.super_rank(super_expression)];

CREATE FUNCTION redshift_kit.is_decimal_between(value super, lowest numeric, highest numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.json_text(value) ~ '^-?[0-9]+$' AND redshift_kit.number_of(value) BETWEEN lowest AND highest, false);

CREATE FUNCTION pg_catalog.is_array(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 4, false);
CREATE FUNCTION pg_catalog.is_object(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 5, false);
CREATE FUNCTION pg_catalog.is_scalar(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) <= 3, false);
CREATE FUNCTION pg_catalog.is_boolean(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 1, false);
CREATE FUNCTION pg_catalog.is_varchar(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 3, false);
CREATE FUNCTION pg_catalog.is_char(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN is_varchar(super_expression)
        AND octet_length(redshift_kit.scalar_text(super_expression)) = length(redshift_kit.scalar_text(super_expression));
CREATE FUNCTION pg_catalog.is_smallint(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.is_decimal_between(super_expression, -32768, 32767);
CREATE FUNCTION pg_catalog.is_integer(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.is_decimal_between(super_expression, -2147483648, 2147483647);
CREATE FUNCTION pg_catalog.is_bigint(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.is_decimal_between(super_expression, -9223372036854775808, 9223372036854775807);
CREATE FUNCTION pg_catalog.is_decimal(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 2 AND strpos(redshift_kit.json_text(super_expression), 'e') = 0, false);
CREATE FUNCTION pg_catalog.is_float(super_expression super) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(redshift_kit.super_rank(super_expression) = 2 AND strpos(redshift_kit.json_text(super_expression), 'e') > 0, false);

CREATE FUNCTION pg_catalog.decimal_precision(super_expression super) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_decimal(super_expression) THEN redshift_kit.precision_of(redshift_kit.number_of(super_expression)) END;
CREATE FUNCTION pg_catalog.decimal_scale(super_expression super) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_decimal(super_expression) THEN scale(redshift_kit.number_of(super_expression)) END;

-- ARRAY and OBJECT take values of any type; the translator puts these around their arguments. ARRAY takes times as strings, OBJECT
-- refuses them.
DO $make$
DECLARE
    type regtype;
BEGIN
    FOREACH type IN ARRAY '{super,text,bpchar,int2,int4,int8,numeric,float4,float8,boolean}'::regtype[] LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.array_element(%s) RETURNS super LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN redshift_kit.to_super($1)', type);
        EXECUTE format('CREATE FUNCTION redshift_kit.object_part(%s) RETURNS super LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN redshift_kit.to_super($1)', type);
    END LOOP;
    FOREACH type IN ARRAY '{date,time,timetz,timestamp,timestamptz}'::regtype[] LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.array_element(%s) RETURNS super LANGUAGE sql STABLE PARALLEL SAFE
            RETURN redshift_kit.to_super($1::text)', type);
        EXECUTE format($function$
            CREATE FUNCTION redshift_kit.object_part(%s) RETURNS super LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
            AS $$
            BEGIN
                RAISE EXCEPTION 'OBJECT could not convert type %s to super' USING ERRCODE = 'cannot_coerce';
            END;
            $$$function$, type, type);
    END LOOP;
END;
$make$;

CREATE FUNCTION pg_catalog."array"(VARIADIC elements super[]) RETURNS super
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.json_super('[' || array_to_string(elements, ',', 'null') || ']');
CREATE FUNCTION pg_catalog."array"() RETURNS super
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.json_super('[]');

CREATE FUNCTION pg_catalog.object() RETURNS super
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.json_super('{}');
CREATE FUNCTION redshift_kit.made_object(parts super[]) RETURNS super
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    result text := '';
BEGIN
    IF cardinality(parts) % 2 <> 0 THEN
        RAISE EXCEPTION 'OBJECT needs a value for each key' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    FOR place IN 1 .. cardinality(parts) BY 2 LOOP
        IF NOT is_varchar(parts[place]) THEN
            RAISE EXCEPTION 'OBJECT keys must be of type VARCHAR' USING ERRCODE = 'invalid_parameter_value';
        END IF;
        result := result || CASE place WHEN 1 THEN '' ELSE ',' END || redshift_kit.json_text(parts[place]) || ':'
            || coalesce(redshift_kit.json_text(parts[place + 1]), 'null');
    END LOOP;
    RETURN redshift_kit.json_super('{' || result || '}');
END;
$$;
CREATE FUNCTION pg_catalog.object(VARIADIC parts super[]) RETURNS super
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.made_object(parts);

-- Functions of arrays are NULL for what is no array.
CREATE FUNCTION redshift_kit.elements(value super) RETURNS super[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN CASE WHEN is_array(value) THEN ARRAY(
        SELECT redshift_kit.json_super(nullif(e.value::text, 'null'))
        FROM json_array_elements(value::json) WITH ORDINALITY e (value, place)
        ORDER BY e.place) END;
END;
$$;

CREATE FUNCTION pg_catalog.get_array_length(super_expression super) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(super_expression) THEN json_array_length(super_expression::json) END;

CREATE FUNCTION pg_catalog.array_concat(one super, other super) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(one) AND is_array(other) THEN
        "array"(VARIADIC redshift_kit.elements(one) || redshift_kit.elements(other)) END;

-- All levels become one.
CREATE FUNCTION redshift_kit.flat_elements(value super) RETURNS super[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    result super[] := '{}';
    element super;
BEGIN
    FOREACH element IN ARRAY redshift_kit.elements(value) LOOP
        result := result || CASE WHEN is_array(element) THEN redshift_kit.flat_elements(element) ELSE ARRAY[element] END;
    END LOOP;
    RETURN result;
END;
$$;
CREATE FUNCTION pg_catalog.array_flatten(value super) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(value) THEN "array"(VARIADIC redshift_kit.flat_elements(value)) END;

CREATE FUNCTION pg_catalog.split_to_array(string text, delimiter text DEFAULT ',') RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_json(string_to_array(string, delimiter))::super;

-- Counts from 0, or from the end if the start is negative.
CREATE FUNCTION redshift_kit.slice(elements super[], start_position int, length int) RETURNS super
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    first int := start_position + CASE WHEN start_position < 0 THEN cardinality(elements) ELSE 0 END;
BEGIN
    RETURN "array"(VARIADIC elements[greatest(first + 1, 1) : first + coalesce(length, cardinality(elements))]);
END;
$$;
CREATE FUNCTION pg_catalog.subarray(super_expression super, start_position int, length int) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.slice(redshift_kit.elements(super_expression), start_position, length);
CREATE FUNCTION pg_catalog.subarray(super_expression super, start_position int) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.slice(redshift_kit.elements(super_expression), start_position, NULL);

-- Where a value is found, counted from 0. NULL is a value like others if null_match is true; if not, looking for it gives NULL, and so
-- does what is not found among elements of which one is NULL.
CREATE FUNCTION redshift_kit.places(elements super[], value super, null_match boolean) RETURNS int[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    found int[];
BEGIN
    IF elements IS NULL OR (value IS NULL AND NOT null_match) THEN
        RETURN NULL;
    END IF;
    found := ARRAY(SELECT place - 1 FROM unnest(elements) WITH ORDINALITY e (element, place)
        WHERE element IS NOT DISTINCT FROM value ORDER BY place);
    RETURN CASE WHEN found <> '{}' OR null_match OR array_position(elements, NULL) IS NULL THEN found END;
END;
$$;

CREATE FUNCTION redshift_kit.places(searched super, value super) RETURNS int[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN redshift_kit.places(redshift_kit.elements(searched), value, redshift_kit.is_on('default_array_search_null_handling'));
CREATE FUNCTION pg_catalog.array_contains(searched super, value super) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN cardinality(redshift_kit.places(searched, value)) > 0;
CREATE FUNCTION pg_catalog.array_contains(searched super, value super, null_match boolean) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN cardinality(redshift_kit.places(redshift_kit.elements(searched), value, null_match)) > 0;
CREATE FUNCTION redshift_kit.first_place(places int[]) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN coalesce(places[1], -1);
CREATE FUNCTION pg_catalog.array_position(searched super, value super) RETURNS int
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN redshift_kit.first_place(redshift_kit.places(searched, value));
CREATE FUNCTION pg_catalog.array_position(searched super, value super, null_match boolean) RETURNS int
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN redshift_kit.first_place(redshift_kit.places(redshift_kit.elements(searched), value, null_match));
CREATE FUNCTION pg_catalog.array_positions(searched super, value super) RETURNS super
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_json(redshift_kit.places(searched, value))::super;
CREATE FUNCTION pg_catalog.array_positions(searched super, value super, null_match boolean) RETURNS super
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_json(redshift_kit.places(redshift_kit.elements(searched), value, null_match))::super;

-- Sets and multisets of elements, in the order in which they are met. NULL is a value like others.
CREATE FUNCTION redshift_kit.distinct_elements(elements super[]) RETURNS super[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(SELECT element FROM unnest(elements) WITH ORDINALITY e (element, place) GROUP BY element ORDER BY min(place));

-- Those elements of one array that can be matched, each with one of the other, or those that cannot.
CREATE FUNCTION redshift_kit.matched_elements(elements super[], others super[], matched boolean) RETURNS super[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT element
        FROM (SELECT element, place, row_number() OVER (PARTITION BY element ORDER BY place) AS number
              FROM unnest(elements) WITH ORDINALITY e (element, place)) numbered
        WHERE (number <= (SELECT count(*) FROM unnest(others) o (other) WHERE other IS NOT DISTINCT FROM element)) = matched
        ORDER BY place);

CREATE FUNCTION pg_catalog.array_distinct(elements super) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(elements) THEN "array"(VARIADIC redshift_kit.distinct_elements(redshift_kit.elements(elements))) END;

CREATE FUNCTION redshift_kit.combined_elements(one super, other super, matched boolean, as_sets boolean) RETURNS super
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    elements super[] := redshift_kit.elements(one);
    others super[] := redshift_kit.elements(other);
BEGIN
    IF elements IS NULL OR others IS NULL THEN
        RETURN NULL;
    END IF;
    IF as_sets THEN
        elements := redshift_kit.distinct_elements(elements);
        others := redshift_kit.distinct_elements(others);
    END IF;
    RETURN "array"(VARIADIC redshift_kit.matched_elements(elements, others, matched));
END;
$$;
CREATE FUNCTION pg_catalog.array_except(array1 super, array2 super, "distinct" boolean DEFAULT false) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.combined_elements(array1, array2, false, "distinct");
CREATE FUNCTION pg_catalog.array_intersection(array1 super, array2 super, "distinct" boolean DEFAULT false) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.combined_elements(array1, array2, true, "distinct");

-- As multisets each element comes as often as in the array that has it more often.
CREATE FUNCTION redshift_kit.united_elements(elements super[], others super[], as_sets boolean) RETURNS super[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN as_sets THEN redshift_kit.distinct_elements(elements || others)
        ELSE elements || redshift_kit.matched_elements(others, elements, false) END;
CREATE FUNCTION pg_catalog.array_union(array1 super, array2 super, "distinct" boolean DEFAULT false) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(array1) AND is_array(array2) THEN "array"(VARIADIC redshift_kit.united_elements(
        redshift_kit.elements(array1), redshift_kit.elements(array2), "distinct")) END;

CREATE FUNCTION pg_catalog.arrays_overlap(array1 super, array2 super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN get_array_length(redshift_kit.combined_elements(array1, array2, true, true)) > 0;

CREATE FUNCTION redshift_kit.sorted_elements(elements super[], ascending boolean, nulls_first boolean) RETURNS super[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT element FROM unnest(elements) e (element)
        ORDER BY (element IS NULL) <> nulls_first,
            CASE WHEN ascending THEN element END,
            CASE WHEN NOT ascending THEN element END DESC);
CREATE FUNCTION pg_catalog.array_sort(elements super, sort_ascending boolean DEFAULT true, nulls_first boolean DEFAULT false)
    RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN is_array(elements) THEN
        "array"(VARIADIC redshift_kit.sorted_elements(redshift_kit.elements(elements), sort_ascending, nulls_first)) END;
