-- Date and time. The translator hands date parts over as literals with one name each, whatever the statement calls them:
-- 'qtr', QUARTERS and Quarter all arrive as 'quarter'. Where a function takes several types there is one form for text as well:
-- PostgreSQL prefers it for a literal of unknown type, and would otherwise take the one with a time zone.
CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN statement_timestamp()::timestamp(0);

-- The translator writes it for the keyword SYSDATE.
CREATE FUNCTION pg_catalog.sysdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN transaction_timestamp() AT TIME ZONE 'UTC';

CREATE FUNCTION pg_catalog.trunc(value timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::date;

CREATE FUNCTION redshift_kit.one(part text) RETURNS interval
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    unit interval := CASE part
        WHEN 'millennium' THEN interval '1000 years'
        WHEN 'century' THEN interval '100 years'
        WHEN 'decade' THEN interval '10 years'
        WHEN 'year' THEN interval '1 year'
        WHEN 'quarter' THEN interval '3 months'
        WHEN 'month' THEN interval '1 month'
        WHEN 'week' THEN interval '7 days'
        WHEN 'day' THEN interval '1 day'
        WHEN 'dow' THEN interval '1 day'
        WHEN 'doy' THEN interval '1 day'
        WHEN 'hour' THEN interval '1 hour'
        WHEN 'minute' THEN interval '1 minute'
        WHEN 'second' THEN interval '1 second'
        WHEN 'epoch' THEN interval '1 second'
        WHEN 'milliseconds' THEN interval '1 millisecond'
        WHEN 'microseconds' THEN interval '1 microsecond'
    END;
BEGIN
    IF unit IS NULL THEN
        RAISE EXCEPTION 'date part "%" is not supported', part USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN unit;
END;
$$;

CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value + amount * redshift_kit.one(part);

CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::timestamp + amount * redshift_kit.one(part);

CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, value text) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN value::timestamp + amount * redshift_kit.one(part);

CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, value timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN value + amount * redshift_kit.one(part);

CREATE FUNCTION pg_catalog.dateadd(part text, amount bigint, value time) RETURNS time
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value + amount * redshift_kit.one(part);

-- How many boundaries of the part lie between two moments; whole units are not asked for.
CREATE FUNCTION pg_catalog.datediff(part text, start_value timestamp, end_value timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE part
        WHEN 'millennium' THEN extract(millennium FROM end_value) - extract(millennium FROM start_value)
        WHEN 'century' THEN extract(century FROM end_value) - extract(century FROM start_value)
        WHEN 'decade' THEN extract(decade FROM end_value) - extract(decade FROM start_value)
        WHEN 'year' THEN extract(year FROM end_value) - extract(year FROM start_value)
        WHEN 'quarter' THEN (extract(year FROM end_value) - extract(year FROM start_value)) * 4
            + extract(quarter FROM end_value) - extract(quarter FROM start_value)
        WHEN 'month' THEN (extract(year FROM end_value) - extract(year FROM start_value)) * 12
            + extract(month FROM end_value) - extract(month FROM start_value)
        WHEN 'week' THEN (date_trunc('week', end_value)::date - date_trunc('week', start_value)::date) / 7
        WHEN 'epoch' THEN extract(epoch FROM date_trunc('second', end_value) - date_trunc('second', start_value))
        ELSE trunc(extract(epoch FROM date_trunc(CASE part WHEN 'dow' THEN 'day' WHEN 'doy' THEN 'day' ELSE part END, end_value)
                - date_trunc(CASE part WHEN 'dow' THEN 'day' WHEN 'doy' THEN 'day' ELSE part END, start_value))
            / extract(epoch FROM redshift_kit.one(part)))
    END::bigint;

CREATE FUNCTION pg_catalog.datediff(part text, start_value date, end_value date) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN datediff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.datediff(part text, start_value text, end_value text) RETURNS bigint
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN datediff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.datediff(part text, start_value timestamptz, end_value timestamptz) RETURNS bigint
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN datediff(part, start_value::timestamp, end_value::timestamp);

CREATE FUNCTION pg_catalog.datediff(part text, start_value time, end_value time) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN datediff(part, date '2000-01-01' + start_value, date '2000-01-01' + end_value);

CREATE FUNCTION pg_catalog.date_part_year(value date) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN extract(year FROM value)::int;

CREATE FUNCTION pg_catalog.last_day(value timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (date_trunc('month', value) + interval '1 month' - interval '1 day')::date;

-- Unlike DATEADD, from the last day of a month to the last day of a month.
CREATE FUNCTION pg_catalog.add_months(value timestamp, months bigint) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN value::date = last_day(value)
        THEN last_day(date_trunc('month', value) + months * interval '1 month') + value::time
        ELSE value + months * interval '1 month'
    END;

CREATE FUNCTION pg_catalog.months_between(one timestamp, other timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (extract(year FROM one) - extract(year FROM other)) * 12 + extract(month FROM one) - extract(month FROM other)
        + CASE WHEN extract(day FROM one) = extract(day FROM other)
                OR (one::date = last_day(one) AND other::date = last_day(other))
            THEN 0
            ELSE extract(epoch FROM (one - date_trunc('month', one)) - (other - date_trunc('month', other))) / 86400 / 31
        END;

-- The next such day strictly behind the given one, by the first two letters of its English name.
CREATE FUNCTION pg_catalog.next_day(value timestamp, day_name text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value::date + 7 - ((extract(dow FROM value)::int
        - (strpos('sumotuwethfrsa', lower(left(day_name, 2))) - 1) / 2) % 7 + 7) % 7;

CREATE FUNCTION pg_catalog.convert_timezone(source_zone text, target_zone text, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value AT TIME ZONE source_zone AT TIME ZONE target_zone;

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value AT TIME ZONE 'UTC' AT TIME ZONE target_zone;

CREATE FUNCTION pg_catalog.convert_timezone(target_zone text, value timestamptz) RETURNS timestamp
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN value AT TIME ZONE target_zone;

