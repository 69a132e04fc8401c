-- Parts of dates and times, and the functions that take a moment apart: DATE_PART, EXTRACT and DATE_TRUNC.
--
-- The translator writes date_part for EXTRACT and pgdate_part for DATE_PART: Redshift labels their columns so, and returns
-- whole numbers from the one and DOUBLE PRECISION from the other. Functions take a form for text, too: PostgreSQL prefers it
-- for a literal of unknown type, and would otherwise take the one with a time zone.

-- The names of a part (Redshift guide, "Date parts for date or timestamp functions"). NULL for what is none.
CREATE FUNCTION redshift_kit.date_part_name(part text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN lower(part) IN ('millennium', 'millennia', 'mil', 'mils') THEN 'millennium'
        WHEN lower(part) IN ('century', 'centuries', 'c', 'cent', 'cents') THEN 'century'
        WHEN lower(part) IN ('decade', 'decades', 'dec', 'decs') THEN 'decade'
        WHEN lower(part) IN ('year', 'years', 'y', 'yr', 'yrs') THEN 'year'
        WHEN lower(part) IN ('quarter', 'quarters', 'qtr', 'qtrs') THEN 'quarter'
        WHEN lower(part) IN ('month', 'months', 'mon', 'mons') THEN 'month'
        WHEN lower(part) IN ('week', 'weeks', 'w') THEN 'week'
        WHEN lower(part) IN ('day', 'days', 'd') THEN 'day'
        WHEN lower(part) IN ('hour', 'hours', 'h', 'hr', 'hrs') THEN 'hour'
        WHEN lower(part) IN ('minute', 'minutes', 'm', 'min', 'mins') THEN 'minute'
        WHEN lower(part) IN ('second', 'seconds', 's', 'sec', 'secs') THEN 'second'
        WHEN lower(part) IN ('millisecond', 'milliseconds', 'ms', 'msec', 'msecs', 'msecond', 'mseconds', 'millisec',
            'millisecs', 'millisecon') THEN 'milliseconds'
        WHEN lower(part) IN ('microsecond', 'microseconds', 'us', 'usec', 'usecs', 'usecond', 'useconds', 'microsec',
            'microsecs', 'microsecon') THEN 'microseconds'
        WHEN lower(part) IN ('dayofweek', 'dow', 'dw', 'weekday') THEN 'dow'
        WHEN lower(part) IN ('dayofyear', 'doy', 'dy', 'yearday') THEN 'doy'
        WHEN lower(part) IN ('epoch', 'timezone', 'timezone_hour', 'timezone_minute') THEN lower(part)
    END;

-- The part by the name the engine has for it, if it is one of those given. The words of the refusals are those of
-- PostgreSQL 8, which tell a name that is none from a part that the type has not, except for times of day.
CREATE FUNCTION redshift_kit.date_part_of(units text, part text, parts text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    name text := redshift_kit.date_part_name(part);
BEGIN
    IF name = ANY (parts) THEN
        RETURN name;
    ELSIF name IS NULL OR units LIKE '"time%' THEN
        RAISE EXCEPTION '% units "%" not recognized', units, lower(part) USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RAISE EXCEPTION '% units "%" not supported', units, lower(part) USING ERRCODE = 'feature_not_supported';
END;
$$;

-- The parts by which moments can be counted and cut.
CREATE FUNCTION redshift_kit.timestamp_unit(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('timestamp', part, '{millennium, century, decade, year, quarter, month, week, day, hour,
        minute, second, milliseconds, microseconds}');

CREATE FUNCTION redshift_kit.time_unit(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('"time"', part, '{hour, minute, second, milliseconds, microseconds}');

CREATE FUNCTION redshift_kit.timestamp_part(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('timestamp', part, '{millennium, century, decade, year, quarter, month, week, day, dow,
        doy, hour, minute, second, milliseconds, microseconds, epoch}');

CREATE FUNCTION redshift_kit.timestamptz_part(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('timestamp with time zone', part, '{millennium, century, decade, year, quarter, month,
        week, day, dow, doy, hour, minute, second, milliseconds, microseconds, epoch, timezone, timezone_hour,
        timezone_minute}');

CREATE FUNCTION redshift_kit.time_part(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('"time"', part, '{hour, minute, second, milliseconds, microseconds, epoch}');

CREATE FUNCTION redshift_kit.timetz_part(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('"time with time zone"', part, '{hour, minute, second, milliseconds, microseconds,
        epoch, timezone, timezone_hour, timezone_minute}');

CREATE FUNCTION redshift_kit.interval_part(part text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.date_part_of('interval', part, '{millennium, century, decade, year, quarter, month, day, hour, minute,
        second, milliseconds, microseconds, epoch}');

-- PostgreSQL's own functions make room.
ALTER FUNCTION pg_catalog.date_part(text, date) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_part(text, timestamp) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_part(text, timestamptz) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_part(text, time) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_part(text, timetz) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_part(text, interval) RENAME TO postgresql_date_part;
ALTER FUNCTION pg_catalog.date_trunc(text, timestamp) RENAME TO postgresql_date_trunc;
ALTER FUNCTION pg_catalog.date_trunc(text, timestamptz) RENAME TO postgresql_date_trunc;
ALTER FUNCTION pg_catalog.date_trunc(text, timestamptz, text) RENAME TO postgresql_date_trunc;
ALTER FUNCTION pg_catalog.date_trunc(text, interval) RENAME TO postgresql_date_trunc;

-- What EXTRACT makes of a part: nothing of a lower part, and of milliseconds and microseconds nothing of a higher one.
-- Decades are counted from 1, which is that of the years 1 to 9.
CREATE FUNCTION redshift_kit.extracted(part text, value numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE part
        WHEN 'milliseconds' THEN mod(trunc(value), 1000)
        WHEN 'microseconds' THEN mod(value, 1000)
        WHEN 'decade' THEN value + 1
        ELSE trunc(value)
    END;

-- EXTRACT. INTEGER, but DOUBLE PRECISION for a TIMESTAMPTZ (Redshift guide, "EXTRACT function").
CREATE FUNCTION pg_catalog.date_part(part text, value timestamp) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.extracted(redshift_kit.timestamp_part(part),
        pg_catalog."extract"(redshift_kit.timestamp_part(part), value))::int;

CREATE FUNCTION pg_catalog.date_part(part text, value date) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_part(part, value::timestamp);

CREATE FUNCTION pg_catalog.date_part(part text, value text) RETURNS int
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN date_part(part, value::timestamp);

CREATE FUNCTION pg_catalog.date_part(part text, value timestamptz) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN redshift_kit.extracted(redshift_kit.timestamptz_part(part),
        pg_catalog."extract"(redshift_kit.timestamptz_part(part), value))::double precision;

CREATE FUNCTION pg_catalog.date_part(part text, value time) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.extracted(redshift_kit.time_part(part),
        pg_catalog."extract"(redshift_kit.time_part(part), value))::int;

CREATE FUNCTION pg_catalog.date_part(part text, value timetz) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.extracted(redshift_kit.timetz_part(part),
        pg_catalog."extract"(redshift_kit.timetz_part(part), value))::int;

-- An interval holds a number of decades, and not one of them.
CREATE FUNCTION pg_catalog.date_part(part text, value interval) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.extracted(nullif(redshift_kit.interval_part(part), 'decade'),
        pg_catalog."extract"(redshift_kit.interval_part(part), value))::int;

-- DATE_PART. Seconds come with their fraction, milliseconds and microseconds with the seconds.
CREATE FUNCTION pg_catalog.pgdate_part(part text, value timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN postgresql_date_part(redshift_kit.timestamp_part(part), value)
        + CASE redshift_kit.timestamp_part(part) WHEN 'decade' THEN 1 ELSE 0 END;

CREATE FUNCTION pg_catalog.pgdate_part(part text, value date) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pgdate_part(part, value::timestamp);

CREATE FUNCTION pg_catalog.pgdate_part(part text, value text) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN pgdate_part(part, value::timestamp);

CREATE FUNCTION pg_catalog.pgdate_part(part text, value timestamptz) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN postgresql_date_part(redshift_kit.timestamptz_part(part), value)
        + CASE redshift_kit.timestamptz_part(part) WHEN 'decade' THEN 1 ELSE 0 END;

CREATE FUNCTION pg_catalog.pgdate_part(part text, value time) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN postgresql_date_part(redshift_kit.time_part(part), value);

CREATE FUNCTION pg_catalog.pgdate_part(part text, value timetz) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN postgresql_date_part(redshift_kit.timetz_part(part), value);

CREATE FUNCTION pg_catalog.pgdate_part(part text, value interval) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN postgresql_date_part(redshift_kit.interval_part(part), value);

CREATE FUNCTION pg_catalog.date_part_year(value date) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN extract(year FROM value)::int;

CREATE FUNCTION pg_catalog.date_part_year(value timestamp) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN extract(year FROM value)::int;

CREATE FUNCTION pg_catalog.date_part_year(value text) RETURNS int
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN extract(year FROM value::date)::int;

-- Weeks begin on Monday.
CREATE FUNCTION pg_catalog.date_trunc(part text, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN postgresql_date_trunc(redshift_kit.timestamp_unit(part), value);

CREATE FUNCTION pg_catalog.date_trunc(part text, value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN postgresql_date_trunc(redshift_kit.timestamp_unit(part), value::timestamp);

CREATE FUNCTION pg_catalog.date_trunc(part text, value text) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_date_trunc(redshift_kit.timestamp_unit(part), value::timestamp);

CREATE FUNCTION pg_catalog.date_trunc(part text, value timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_date_trunc(redshift_kit.timestamp_unit(part), value);

CREATE FUNCTION pg_catalog.date_trunc(part text, value interval) RETURNS interval
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN postgresql_date_trunc(redshift_kit.interval_part(part), value);
