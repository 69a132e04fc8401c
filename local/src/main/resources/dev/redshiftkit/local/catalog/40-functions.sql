-- Functions for JSON in VARCHAR columns. Like all functions that Redshift has and PostgreSQL has not, they live in pg_catalog, so
-- that they are found whatever the search path is, and a table's DEFAULT may use them.

-- Redshift keeps JSON in VARCHAR columns; PostgreSQL's functions of these names take json.
CREATE FUNCTION pg_catalog.json_extract_path_text(value text, VARIADIC path text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::json #>> path;

CREATE FUNCTION pg_catalog.json_extract_array_element_text(value text, place int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::json ->> place;

CREATE FUNCTION pg_catalog.json_array_length(value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN json_array_length(value::json);

CREATE FUNCTION pg_catalog.is_valid_json_array(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value IS JSON ARRAY;
