-- The types that Redshift has and PostgreSQL has not, under Redshift's own numbers, so that every client is told what a cluster would
-- tell it. A type gets its number while it is a shell and nothing refers to it yet.
--
--   SUPER             JSON text without blanks between its parts; objects keep the order of their attributes
--   VARBYTE           the bytes, as in bytea; printed as hexadecimal digits in lower case
--   HLLSKETCH         its JSON or Base64 text
--   GEOMETRY          hexadecimal EWKB
--   GEOGRAPHY         hexadecimal EWKB
--   INTERVALY2M       months, as an int4: that is also its binary form for drivers
--   INTERVALD2S       microseconds, as an int8, likewise
--
-- A literal of SUPER is a string and no JSON, one of VARBYTE is text and not digits. No function of PostgreSQL's reads and writes
-- them so, and those that a type names must take and give C strings, which no language but C can. So the types are made with
-- functions of PostgreSQL's, and then given others that see a C string as a value of the type c_string.
CREATE FUNCTION redshift_kit.make_shell(type_name text, type_number oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('CREATE TYPE pg_catalog.%I', type_name);
    UPDATE pg_type SET oid = type_number WHERE typname = type_name AND typnamespace = 'pg_catalog'::regnamespace;
END;
$$;

CREATE TYPE redshift_kit.c_string;
CREATE FUNCTION redshift_kit.c_string_in(cstring) RETURNS redshift_kit.c_string
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'cstring_in';
CREATE FUNCTION redshift_kit.c_string_out(redshift_kit.c_string) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'cstring_out';
CREATE TYPE redshift_kit.c_string (INPUT = redshift_kit.c_string_in, OUTPUT = redshift_kit.c_string_out);
-- -2 says that values end with a NUL; no CREATE TYPE can.
UPDATE pg_type SET typlen = -2, typalign = 'c', typstorage = 'p' WHERE oid = 'redshift_kit.c_string'::regtype;

CREATE FUNCTION redshift_kit.as_text(redshift_kit.c_string) RETURNS text
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION redshift_kit.as_interval(redshift_kit.c_string, oid, int) RETURNS interval
    LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'interval_in';
CREATE FUNCTION redshift_kit.as_c_string(text) RETURNS redshift_kit.c_string
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION redshift_kit.as_c_string(interval) RETURNS redshift_kit.c_string
    LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'interval_out';

-- SUPER
SELECT redshift_kit.make_shell('super', 4000);
CREATE FUNCTION redshift_kit.super_raw_in(cstring) RETURNS super LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION redshift_kit.super_out(super) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION redshift_kit.super_recv(internal) RETURNS super LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textrecv';
CREATE FUNCTION redshift_kit.super_send(super) RETURNS bytea LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
-- Of the numbers' category, so that a literal or a parameter of no type beside a function or an operator of both stays a number.
CREATE TYPE pg_catalog.super (
    INPUT = redshift_kit.super_raw_in, OUTPUT = redshift_kit.super_out,
    RECEIVE = redshift_kit.super_recv, SEND = redshift_kit.super_send, CATEGORY = 'N', STORAGE = extended);

-- Both are the same bytes as text and json; these name the one thing the other and check nothing.
CREATE CAST (super AS json) WITHOUT FUNCTION;
CREATE CAST (json AS super) WITHOUT FUNCTION;
CREATE FUNCTION redshift_kit.json_text(super) RETURNS text
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';
CREATE FUNCTION redshift_kit.json_super(text) RETURNS super
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';

CREATE FUNCTION redshift_kit.super_in(value redshift_kit.c_string) RETURNS super
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN to_json(redshift_kit.as_text(value))::super;
END;
$$;
UPDATE pg_type SET typinput = 'redshift_kit.super_in'::regproc WHERE oid = 'super'::regtype;

-- VARBYTE. Its modifier is its length, as that of bit varying.
SELECT redshift_kit.make_shell('varbyte', 6551);
CREATE FUNCTION redshift_kit.varbyte_raw_in(cstring) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteain';
CREATE FUNCTION redshift_kit.varbyte_raw_out(varbyte) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaout';
CREATE FUNCTION redshift_kit.varbyte_recv(internal) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytearecv';
CREATE FUNCTION redshift_kit.varbyte_send(varbyte) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';
CREATE TYPE pg_catalog.varbyte (
    INPUT = redshift_kit.varbyte_raw_in, OUTPUT = redshift_kit.varbyte_raw_out,
    RECEIVE = redshift_kit.varbyte_recv, SEND = redshift_kit.varbyte_send,
    TYPMOD_IN = pg_catalog.varbittypmodin, TYPMOD_OUT = pg_catalog.varbittypmodout, STORAGE = extended);
CREATE CAST (varbyte AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS varbyte) WITHOUT FUNCTION;

CREATE FUNCTION redshift_kit.varbyte_in(value redshift_kit.c_string) RETURNS varbyte
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN convert_to(redshift_kit.as_text(value), 'UTF8')::varbyte;
END;
$$;
CREATE FUNCTION redshift_kit.varbyte_out(value varbyte) RETURNS redshift_kit.c_string
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.as_c_string(encode(value::bytea, 'hex'));
END;
$$;
UPDATE pg_type SET typinput = 'redshift_kit.varbyte_in'::regproc, typoutput = 'redshift_kit.varbyte_out'::regproc
WHERE oid = 'varbyte'::regtype;

CREATE FUNCTION redshift_kit.fit_length(value varbyte, max_bytes int, is_cast boolean) RETURNS varbyte
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF octet_length(value::bytea) <= max_bytes OR max_bytes < 0 THEN
        RETURN value;
    END IF;
    IF is_cast THEN
        RETURN substring(value::bytea FROM 1 FOR max_bytes)::varbyte;
    END IF;
    RAISE EXCEPTION 'value too long for type varbyte(%)', max_bytes USING ERRCODE = 'string_data_right_truncation';
END;
$$;
CREATE CAST (varbyte AS varbyte) WITH FUNCTION redshift_kit.fit_length(varbyte, int, boolean) AS IMPLICIT;

-- HLLSKETCH, GEOMETRY and GEOGRAPHY are texts. Those of the last two get other functions when there are geometries (67-spatial.sql).
SELECT redshift_kit.make_shell('hllsketch', 2935);
CREATE FUNCTION redshift_kit.hllsketch_in(cstring) RETURNS hllsketch LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION redshift_kit.hllsketch_out(hllsketch) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION redshift_kit.hllsketch_recv(internal) RETURNS hllsketch LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textrecv';
CREATE FUNCTION redshift_kit.hllsketch_send(hllsketch) RETURNS bytea LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
CREATE TYPE pg_catalog.hllsketch (
    INPUT = redshift_kit.hllsketch_in, OUTPUT = redshift_kit.hllsketch_out,
    RECEIVE = redshift_kit.hllsketch_recv, SEND = redshift_kit.hllsketch_send, STORAGE = extended);

SELECT redshift_kit.make_shell('geometry', 3000);
CREATE FUNCTION redshift_kit.geometry_raw_in(cstring) RETURNS geometry LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION redshift_kit.geometry_raw_out(geometry) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION redshift_kit.geometry_recv(internal) RETURNS geometry LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textrecv';
CREATE FUNCTION redshift_kit.geometry_raw_send(geometry) RETURNS bytea LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
CREATE TYPE pg_catalog.geometry (
    INPUT = redshift_kit.geometry_raw_in, OUTPUT = redshift_kit.geometry_raw_out,
    RECEIVE = redshift_kit.geometry_recv, SEND = redshift_kit.geometry_raw_send, STORAGE = extended);

SELECT redshift_kit.make_shell('geography', 3001);
CREATE FUNCTION redshift_kit.geography_raw_in(cstring) RETURNS geography LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION redshift_kit.geography_out(geography) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION redshift_kit.geography_recv(internal) RETURNS geography LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textrecv';
CREATE FUNCTION redshift_kit.geography_send(geography) RETURNS bytea LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
CREATE TYPE pg_catalog.geography (
    INPUT = redshift_kit.geography_raw_in, OUTPUT = redshift_kit.geography_out,
    RECEIVE = redshift_kit.geography_recv, SEND = redshift_kit.geography_send, STORAGE = extended);

-- INTERVAL YEAR TO MONTH. Text in and out is that of PostgreSQL's interval, so that INTERVALSTYLE counts.
SELECT redshift_kit.make_shell('intervaly2m', 1188);
CREATE FUNCTION redshift_kit.intervaly2m_raw_in(cstring) RETURNS intervaly2m LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4in';
CREATE FUNCTION redshift_kit.intervaly2m_raw_out(intervaly2m) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4out';
CREATE FUNCTION redshift_kit.intervaly2m_recv(internal) RETURNS intervaly2m LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4recv';
CREATE FUNCTION redshift_kit.intervaly2m_send(intervaly2m) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4send';
CREATE TYPE pg_catalog.intervaly2m (
    INPUT = redshift_kit.intervaly2m_raw_in, OUTPUT = redshift_kit.intervaly2m_raw_out,
    RECEIVE = redshift_kit.intervaly2m_recv, SEND = redshift_kit.intervaly2m_send,
    TYPMOD_IN = pg_catalog.intervaltypmodin, TYPMOD_OUT = pg_catalog.intervaltypmodout, LIKE = pg_catalog.int4);
UPDATE pg_type SET oid = 1189 WHERE oid = (SELECT typarray FROM pg_type WHERE oid = 1188);
UPDATE pg_type SET typarray = 1189 WHERE oid = 1188;
CREATE CAST (intervaly2m AS int4) WITHOUT FUNCTION;
CREATE CAST (int4 AS intervaly2m) WITHOUT FUNCTION;

-- What is smaller than a month is cut off (Redshift guide, "Interval data types and literals").
CREATE FUNCTION redshift_kit.year_to_month(value interval) RETURNS intervaly2m
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (extract(year FROM value) * 12 + extract(month FROM value))::int::intervaly2m;
CREATE FUNCTION redshift_kit.as_interval(value intervaly2m) RETURNS interval
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN make_interval(months => value::int);
CREATE CAST (interval AS intervaly2m) WITH FUNCTION redshift_kit.year_to_month(interval) AS ASSIGNMENT;
CREATE CAST (intervaly2m AS interval) WITH FUNCTION redshift_kit.as_interval(intervaly2m) AS IMPLICIT;

CREATE FUNCTION redshift_kit.intervaly2m_in(value redshift_kit.c_string) RETURNS intervaly2m
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.year_to_month(redshift_kit.as_interval(value, 0::oid, -1));
END;
$$;
CREATE FUNCTION redshift_kit.intervaly2m_out(value intervaly2m) RETURNS redshift_kit.c_string
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.as_c_string(redshift_kit.as_interval(value));
END;
$$;
UPDATE pg_type SET typinput = 'redshift_kit.intervaly2m_in'::regproc, typoutput = 'redshift_kit.intervaly2m_out'::regproc
WHERE oid = 'intervaly2m'::regtype;

-- The modifier of both types is that of PostgreSQL's interval: which fields there are, and digits behind the second's point.
CREATE FUNCTION redshift_kit.cut_to_fields(value intervaly2m, fields int) RETURNS intervaly2m
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.year_to_month(pg_catalog."interval"(redshift_kit.as_interval(value), fields));
END;
$$;
CREATE CAST (intervaly2m AS intervaly2m) WITH FUNCTION redshift_kit.cut_to_fields(intervaly2m, int) AS IMPLICIT;

-- INTERVAL DAY TO SECOND. A day has 24 hours.
SELECT redshift_kit.make_shell('intervald2s', 1190);
CREATE FUNCTION redshift_kit.intervald2s_raw_in(cstring) RETURNS intervald2s LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8in';
CREATE FUNCTION redshift_kit.intervald2s_raw_out(intervald2s) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8out';
CREATE FUNCTION redshift_kit.intervald2s_recv(internal) RETURNS intervald2s LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8recv';
CREATE FUNCTION redshift_kit.intervald2s_send(intervald2s) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8send';
CREATE TYPE pg_catalog.intervald2s (
    INPUT = redshift_kit.intervald2s_raw_in, OUTPUT = redshift_kit.intervald2s_raw_out,
    RECEIVE = redshift_kit.intervald2s_recv, SEND = redshift_kit.intervald2s_send,
    TYPMOD_IN = pg_catalog.intervaltypmodin, TYPMOD_OUT = pg_catalog.intervaltypmodout, LIKE = pg_catalog.int8);
UPDATE pg_type SET oid = 1191 WHERE oid = (SELECT typarray FROM pg_type WHERE oid = 1190);
UPDATE pg_type SET typarray = 1191 WHERE oid = 1190;
CREATE CAST (intervald2s AS int8) WITHOUT FUNCTION;
CREATE CAST (int8 AS intervald2s) WITHOUT FUNCTION;

CREATE FUNCTION redshift_kit.day_to_second(value interval) RETURNS intervald2s
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((extract(day FROM value) * 86400 + extract(hour FROM value) * 3600 + extract(minute FROM value) * 60
        + extract(second FROM value)) * 1000000)::bigint::intervald2s;
CREATE FUNCTION redshift_kit.as_interval(value intervald2s) RETURNS interval
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN make_interval(days => (value::bigint / 86400000000)::int)
        + value::bigint % 86400000000 * interval '1 microsecond';
CREATE CAST (interval AS intervald2s) WITH FUNCTION redshift_kit.day_to_second(interval) AS ASSIGNMENT;
CREATE CAST (intervald2s AS interval) WITH FUNCTION redshift_kit.as_interval(intervald2s) AS IMPLICIT;

CREATE FUNCTION redshift_kit.intervald2s_in(value redshift_kit.c_string) RETURNS intervald2s
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.day_to_second(redshift_kit.as_interval(value, 0::oid, -1));
END;
$$;
CREATE FUNCTION redshift_kit.intervald2s_out(value intervald2s) RETURNS redshift_kit.c_string
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.as_c_string(redshift_kit.as_interval(value));
END;
$$;
UPDATE pg_type SET typinput = 'redshift_kit.intervald2s_in'::regproc, typoutput = 'redshift_kit.intervald2s_out'::regproc
WHERE oid = 'intervald2s'::regtype;

CREATE FUNCTION redshift_kit.cut_to_fields(value intervald2s, fields int) RETURNS intervald2s
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.day_to_second(pg_catalog."interval"(redshift_kit.as_interval(value), fields));
END;
$$;
CREATE CAST (intervald2s AS intervald2s) WITH FUNCTION redshift_kit.cut_to_fields(intervald2s, int) AS IMPLICIT;

DROP FUNCTION redshift_kit.make_shell(text, oid);
