-- Date and time beside their parts: the current moment, arithmetic, comparisons, time zones. Where a function takes several
-- types there is a form for text as well, as with date parts; and one for DATE, where its result would be another: PostgreSQL
-- prefers to make a TIMESTAMPTZ of a DATE.
--
-- Functions are not STRICT where a CASE over a date part decides: PostgreSQL unfolds them into the query only so, and then
-- decides once and not for each row.

-- Without a fraction, as the Redshift guide shows it.
CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN postgresql_date_trunc('second', statement_timestamp()::timestamp);

-- The translator writes it for the keyword SYSDATE.
CREATE FUNCTION pg_catalog.sysdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN transaction_timestamp() AT TIME ZONE 'UTC';

-- The keywords where they are columns of a result, which have the names of these functions then.
CREATE FUNCTION redshift_kit."timestamp"() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sysdate();

CREATE FUNCTION redshift_kit.date() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_date;

CREATE FUNCTION pg_catalog.trunc(value timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::date;

CREATE FUNCTION pg_catalog.trunc(value timestamptz) RETURNS date
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN value::date;

-- The units of timestamp_unit and time_unit.
CREATE FUNCTION redshift_kit.one(unit text) RETURNS interval
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE unit
        WHEN 'millennium' THEN interval '1000 years'
        WHEN 'century' THEN interval '100 years'
        WHEN 'decade' THEN interval '10 years'
        WHEN 'year' THEN interval '1 year'
        WHEN 'quarter' THEN interval '3 months'
        WHEN 'month' THEN interval '1 month'
        WHEN 'week' THEN interval '7 days'
        WHEN 'day' THEN interval '1 day'
        WHEN 'hour' THEN interval '1 hour'
        WHEN 'minute' THEN interval '1 minute'
        WHEN 'second' THEN interval '1 second'
        WHEN 'milliseconds' THEN interval '1 millisecond'
        WHEN 'microseconds' THEN interval '1 microsecond'
    END;

CREATE FUNCTION redshift_kit.interval_microseconds(value interval) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (extract(epoch FROM value) * 1000000)::bigint;

-- PostgreSQL 16 has come to a function of Redshift's name.
ALTER FUNCTION pg_catalog.date_add(timestamptz, interval) RENAME TO postgresql_date_add;
ALTER FUNCTION pg_catalog.date_add(timestamptz, interval, text) RENAME TO postgresql_date_add;

-- DATEADD, by the label of its column. A month later than the 31st is the last day of a shorter month; but a year later than
-- 29 February is 1 March (Redshift guide, "DATEADD function").
CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN redshift_kit.timestamp_unit(part) IN ('millennium', 'century', 'decade', 'year')
            THEN postgresql_date_trunc('month', value) + amount * redshift_kit.one(redshift_kit.timestamp_unit(part))
                + (value - postgresql_date_trunc('month', value))
        ELSE value + amount * redshift_kit.one(redshift_kit.timestamp_unit(part))
    END;

CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_add(part, amount, value::timestamp);

CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN date_add(part, amount, value::timestamp);

-- Hours and less pass as time does, whatever clocks are set to; days and more keep the time of day.
CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE
        WHEN redshift_kit.timestamp_unit(part) IN ('millennium', 'century', 'decade', 'year')
            THEN date_add(part, amount, value::timestamp)::timestamptz
        ELSE value + amount * redshift_kit.one(redshift_kit.timestamp_unit(part))
    END;

CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value time) RETURNS time
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value + amount * redshift_kit.one(redshift_kit.time_unit(part));

-- Redshift keeps TIMETZ in UTC.
CREATE FUNCTION pg_catalog.date_add(part text, amount bigint, value timetz) RETURNS timetz
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (value AT TIME ZONE interval '0') + amount * redshift_kit.one(redshift_kit.time_unit(part));

-- DATEDIFF, by the label of its column: how many boundaries of the part lie between two moments; whole units are not asked for.
CREATE FUNCTION pg_catalog.date_diff(part text, start_value timestamp, end_value timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE redshift_kit.timestamp_unit(part)
        WHEN 'millennium' THEN extract(millennium FROM end_value) - extract(millennium FROM start_value)
        WHEN 'century' THEN extract(century FROM end_value) - extract(century FROM start_value)
        WHEN 'decade' THEN extract(decade FROM end_value) - extract(decade FROM start_value)
        WHEN 'year' THEN extract(year FROM end_value) - extract(year FROM start_value)
        WHEN 'quarter' THEN (extract(year FROM end_value) - extract(year FROM start_value)) * 4
            + extract(quarter FROM end_value) - extract(quarter FROM start_value)
        WHEN 'month' THEN (extract(year FROM end_value) - extract(year FROM start_value)) * 12
            + extract(month FROM end_value) - extract(month FROM start_value)
        WHEN 'week' THEN (postgresql_date_trunc('week', end_value)::date
            - postgresql_date_trunc('week', start_value)::date) / 7
        WHEN 'day' THEN end_value::date - start_value::date
        ELSE redshift_kit.interval_microseconds(postgresql_date_trunc(redshift_kit.timestamp_unit(part), end_value)
                - postgresql_date_trunc(redshift_kit.timestamp_unit(part), start_value))
            / redshift_kit.interval_microseconds(redshift_kit.one(redshift_kit.timestamp_unit(part)))
    END::bigint;

CREATE FUNCTION pg_catalog.date_diff(part text, start_value date, end_value date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_diff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.date_diff(part text, start_value text, end_value text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN date_diff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.date_diff(part text, start_value timestamptz, end_value timestamptz) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN date_diff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.date_diff(part text, start_value time, end_value time) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_diff(redshift_kit.time_unit(part), date '2000-01-01' + start_value, date '2000-01-01' + end_value);

CREATE FUNCTION pg_catalog.date_diff(part text, start_value timetz, end_value timetz) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_diff(part, (start_value AT TIME ZONE interval '0')::time, (end_value AT TIME ZONE interval '0')::time);

CREATE FUNCTION pg_catalog.last_day(value timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (postgresql_date_trunc('month', value) + interval '1 month' - interval '1 day')::date;

CREATE FUNCTION pg_catalog.last_day(value timestamptz) RETURNS date
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN last_day(value::timestamp);

CREATE FUNCTION pg_catalog.last_day(value text) RETURNS date
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN last_day(value::timestamp);

-- Unlike DATEADD, from the last day of a month to the last day of a month.
CREATE FUNCTION pg_catalog.add_months(value timestamp, months bigint) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value::date = last_day(value)
        THEN last_day(postgresql_date_trunc('month', value) + months * interval '1 month') + value::time
        ELSE value + months * interval '1 month'
    END;

CREATE FUNCTION pg_catalog.add_months(value date, months bigint) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN add_months(value::timestamp, months);

CREATE FUNCTION pg_catalog.add_months(value timestamptz, months bigint) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN add_months(value::timestamp, months);

CREATE FUNCTION pg_catalog.add_months(value text, months bigint) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN add_months(value::timestamp, months);

CREATE FUNCTION pg_catalog.months_between(one timestamp, other timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(year FROM one) - extract(year FROM other)) * 12 + extract(month FROM one) - extract(month FROM other)
        + CASE WHEN extract(day FROM one) = extract(day FROM other)
                OR (one::date = last_day(one) AND other::date = last_day(other))
            THEN 0
            ELSE extract(epoch FROM (one - postgresql_date_trunc('month', one))
                - (other - postgresql_date_trunc('month', other)))::double precision / 86400 / 31
        END;

CREATE FUNCTION pg_catalog.months_between(one timestamptz, other timestamptz) RETURNS double precision
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN months_between(one::timestamp, other::timestamp);

CREATE FUNCTION pg_catalog.months_between(one text, other text) RETURNS double precision
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN months_between(one::timestamp, other::timestamp);

-- The names of days that NEXT_DAY knows, Sunday being 0 (Redshift guide, "NEXT_DAY function").
CREATE FUNCTION redshift_kit.day_of_week(name text) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN CASE
        WHEN lower(name) IN ('su', 'sun', 'sunday') THEN 0
        WHEN lower(name) IN ('m', 'mo', 'mon', 'monday') THEN 1
        WHEN lower(name) IN ('tu', 'tue', 'tues', 'tuesday') THEN 2
        WHEN lower(name) IN ('w', 'we', 'wed', 'wednesday') THEN 3
        WHEN lower(name) IN ('th', 'thu', 'thurs', 'thursday') THEN 4
        WHEN lower(name) IN ('f', 'fr', 'fri', 'friday') THEN 5
        WHEN lower(name) IN ('sa', 'sat', 'saturday') THEN 6
    END;
END;
$$;

CREATE FUNCTION pg_catalog.next_day(value timestamp, day_name text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    wanted int := redshift_kit.day_of_week(day_name);
BEGIN
    IF wanted IS NULL THEN
        RAISE EXCEPTION 'day of the week "%" not recognized', day_name USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN value::date + 7 - (extract(dow FROM value)::int - wanted + 7) % 7;
END;
$$;

CREATE FUNCTION pg_catalog.next_day(value timestamptz, day_name text) RETURNS date
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN next_day(value::timestamp, day_name);

CREATE FUNCTION pg_catalog.next_day(value text, day_name text) RETURNS date
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN next_day(value::timestamp, day_name);

-- Comparisons. PostgreSQL has all of the names for their own types; Redshift's take what can become such a type, too.
CREATE FUNCTION pg_catalog.date_cmp(one timestamp, other timestamp) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN date_cmp(one::date, other::date);

CREATE FUNCTION pg_catalog.date_cmp(one text, other text) RETURNS int
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN date_cmp(one::date, other::date);

CREATE FUNCTION pg_catalog.timestamp_cmp(one text, other text) RETURNS int
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN timestamp_cmp(one::timestamp, other::timestamp);

CREATE FUNCTION pg_catalog.timestamptz_cmp(one text, other text) RETURNS int
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN timestamptz_cmp(one::timestamptz, other::timestamptz);

-- Time zones. What is a literal here is a time without a zone, as for Redshift, and none with the session's, as for PostgreSQL.
CREATE FUNCTION pg_catalog.timezone(zone text, value text) RETURNS timestamptz
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN timezone(zone, value::timestamp);

CREATE FUNCTION pg_catalog.timezone(zone text, value date) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN timezone(zone, value::timestamp);

CREATE FUNCTION pg_catalog.convert_timezone(source_zone text, target_zone text, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value AT TIME ZONE source_zone AT TIME ZONE target_zone;

CREATE FUNCTION pg_catalog.convert_timezone(source_zone text, target_zone text, value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN convert_timezone(source_zone, target_zone, value::timestamp);

CREATE FUNCTION pg_catalog.convert_timezone(source_zone text, target_zone text, value timestamptz) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN convert_timezone(source_zone, target_zone, value::timestamp);

CREATE FUNCTION pg_catalog.convert_timezone(source_zone text, target_zone text, value text) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN convert_timezone(source_zone, target_zone, value::timestamp);

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN convert_timezone('UTC', target_zone, value);

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN convert_timezone('UTC', target_zone, value::timestamp);

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value timestamptz) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN value AT TIME ZONE target_zone;

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value text) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN convert_timezone('UTC', target_zone, value::timestamp);
