-- JSON in VARCHAR (Redshift guide, "JSON functions"). PostgreSQL's functions of these names take json.
CREATE FUNCTION redshift_kit.checked_json(value text, null_if_invalid boolean) RETURNS json
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF value IS JSON THEN
        RETURN value::json;
    ELSIF null_if_invalid THEN
        RETURN NULL;
    END IF;
    RETURN redshift_kit.json_parsing_error()::json;
END;
$$;

CREATE FUNCTION pg_catalog.json_extract_path_text(json_string text, VARIADIC path text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.checked_json(json_string, false) #>> path;

-- A path has up to five elements; null_if_invalid stands behind the last.
DO $make$
BEGIN
    FOR elements IN 1..5 LOOP
        EXECUTE format('CREATE FUNCTION pg_catalog.json_extract_path_text(json_string text, %s, null_if_invalid boolean) RETURNS text
            LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            RETURN redshift_kit.checked_json(json_string, null_if_invalid) #>> ARRAY[%s]',
            (SELECT string_agg('path' || n || ' text', ', ') FROM generate_series(1, elements) n),
            (SELECT string_agg('path' || n, ', ') FROM generate_series(1, elements) n));
    END LOOP;
END;
$make$;

-- An index that is negative or too large gives NULL, and so does what is no array.
CREATE FUNCTION pg_catalog.json_extract_array_element_text(json_string text, pos int, null_if_invalid boolean DEFAULT false) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN pos >= 0 THEN redshift_kit.checked_json(json_string, null_if_invalid) ->> pos END;

CREATE FUNCTION redshift_kit.checked_array(value text, null_if_invalid boolean) RETURNS json
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF value IS JSON ARRAY THEN
        RETURN value::json;
    ELSIF null_if_invalid THEN
        RETURN NULL;
    END IF;
    RETURN redshift_kit.json_parsing_error()::json;
END;
$$;

CREATE FUNCTION pg_catalog.json_array_length(array_text text, null_if_invalid boolean DEFAULT false) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN json_array_length(redshift_kit.checked_array(array_text, null_if_invalid));

-- By the guide's examples an array is no valid JSON for this one.
CREATE FUNCTION pg_catalog.is_valid_json(json_string text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN json_string IS JSON OBJECT;

CREATE FUNCTION pg_catalog.is_valid_json_array(array_text text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_text IS JSON ARRAY;
