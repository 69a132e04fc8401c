-- Data type formatting functions (Redshift guide): TO_CHAR, TO_DATE, TO_TIMESTAMP, TO_NUMBER, TEXT_TO_INT_ALT,
-- TEXT_TO_NUMERIC_ALT. What they do beside PostgreSQL's functions of these names is where these call them.

ALTER FUNCTION pg_catalog.to_char(timestamp, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_char(int, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_char(bigint, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_char(numeric, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_char(real, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_char(double precision, text) RENAME TO postgresql_to_char;
ALTER FUNCTION pg_catalog.to_date(text, text) RENAME TO postgresql_to_date;
ALTER FUNCTION pg_catalog.to_timestamp(text, text) RENAME TO postgresql_to_timestamp;
-- Redshift has none of seconds.
ALTER FUNCTION pg_catalog.to_timestamp(double precision) RENAME TO postgresql_to_timestamp;

-- A TIMESTAMP is shown with the time zone of the session; for PostgreSQL it has none. Only a format that asks for it is read
-- so, because a moment that the zone's clocks leave out would come out changed.
CREATE FUNCTION pg_catalog.to_char(value timestamp, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN format ~ 'TZ|tz|OF'
        THEN to_char(value::timestamptz, format)
        ELSE postgresql_to_char(value, format)
    END;

CREATE FUNCTION pg_catalog.to_char(value date, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char(value::timestamp, format);

CREATE FUNCTION pg_catalog.to_char(value text, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char(value::timestamp, format);

-- L is the dollar sign; the engine's locale has no currency. It is left alone within double quotes and as the end of PL.
CREATE FUNCTION redshift_kit.number_format(format text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(format, '(?<![Pp])[Ll](?=([^"]*"[^"]*")*[^"]*$)', '"$"', 'g');

CREATE FUNCTION pg_catalog.to_char(value int, format text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_to_char(value, redshift_kit.number_format(format));

CREATE FUNCTION pg_catalog.to_char(value bigint, format text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_to_char(value, redshift_kit.number_format(format));

CREATE FUNCTION pg_catalog.to_char(value numeric, format text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_to_char(value, redshift_kit.number_format(format));

CREATE FUNCTION pg_catalog.to_char(value real, format text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_to_char(value, redshift_kit.number_format(format));

CREATE FUNCTION pg_catalog.to_char(value double precision, format text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN postgresql_to_char(value, redshift_kit.number_format(format));

-- A format of TO_DATE and TO_TIMESTAMP, cut into items. The first letter of an item says what it is: N a number of as many
-- digits as its pattern has, G a number to its last digit, T the two letters behind an ordinal number, W a word, L text that
-- is in the value, too, whatever it is there.
CREATE FUNCTION redshift_kit.format_items(format text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    numbers CONSTANT text := 'Y,YYY|YYYY|YYY|YY|Y|IYYY|IYY|IY|I|CC|Q|MM|IW|WW|W|IDDD|DDD|DD|ID|D|J'
        '|HH24|HH12|HH|MI|SSSS|SS|MS|US';
    words CONSTANT text := 'MONTH|MON|RM|DAY|DY|A\.M\.|P\.M\.|AM|PM|A\.D\.|B\.C\.|AD|BC';
    found text[];
    filled boolean := false;
    items text[] := '{}';
BEGIN
    IF format ~ '(TZ|tz|OF)(?=([^"]*"[^"]*")*[^"]*$)' THEN
        RAISE EXCEPTION '"TZ"/"tz"/"OF" format patterns are not supported' USING ERRCODE = 'feature_not_supported';
    END IF;
    FOR found IN
        SELECT regexp_matches(format, '"([^"]*)"|(FM|FX)|(' || numbers || ')(TH)?|(' || words || ')|(.)', 'gi')
    LOOP
        items := items || CASE
            WHEN found[2] IS NOT NULL THEN '{}'
            WHEN found[4] IS NOT NULL THEN ARRAY['G' || upper(found[3]), 'T']
            WHEN found[3] IS NOT NULL THEN ARRAY[CASE WHEN filled THEN 'G' ELSE 'N' END || upper(found[3])]
            WHEN found[5] IS NOT NULL THEN ARRAY['W' || upper(found[5])]
            ELSE ARRAY['L' || coalesce(found[6], found[1])]
        END;
        filled := upper(found[2]) IS NOT DISTINCT FROM 'FM';
    END LOOP;
    RETURN items;
END;
$$;

CREATE FUNCTION redshift_kit.pattern_width(pattern text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN pattern IN ('Y', 'I', 'Q', 'W', 'D', 'ID') THEN 1
        WHEN pattern IN ('YYY', 'IYY', 'DDD', 'IDDD', 'MS') THEN 3
        WHEN pattern IN ('YYYY', 'IYYY') THEN 4
        WHEN pattern = 'SSSS' THEN 5
        WHEN pattern = 'US' THEN 6
        WHEN pattern = 'J' THEN 10
        ELSE 2
    END;

-- What an item other than plain text finds at the beginning of a value: a number ends by itself only where the next item is
-- none. NULL if it finds nothing.
CREATE FUNCTION redshift_kit.formatted_field(value text, item text, next_item text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN substring(value FROM '^\s*' || CASE
        WHEN item IN ('WMONTH', 'WRM', 'WDAY') THEN '[[:alpha:]]+'
        WHEN item IN ('WMON', 'WDY') THEN '[[:alpha:]]{3}'
        WHEN item LIKE 'W%' THEN '[[:alpha:]]\.?[[:alpha:]]\.?'
        WHEN item LIKE '_Y,YYY' THEN '\d+,\d{3}'
        WHEN item LIKE 'G%' OR coalesce(next_item, '') !~ '^([NG]|L\d)' THEN '\d+'
        ELSE '\d{1,' || redshift_kit.pattern_width(substr(item, 2)) || '}'
    END);

-- The fields of a text by the patterns of a format, each as it stands there; what the text is too short for is not among them.
CREATE FUNCTION redshift_kit.formatted_fields(value text, items text[]) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    fields jsonb := '{}';
    rest text := lower(value);
    pattern text;
    found text;
BEGIN
    FOR place IN 1 .. cardinality(items) LOOP
        EXIT WHEN rest = '';
        pattern := substr(items[place], 2);
        IF items[place] ~ '^L\s$' THEN
            rest := ltrim(rest, E' \t\n');
        ELSIF items[place] ~ '^L' THEN
            rest := substr(rest, char_length(pattern) + 1);
        ELSIF items[place] = 'T' THEN
            rest := substr(rest, 3);
        ELSE
            found := redshift_kit.formatted_field(rest, items[place], items[place + 1]);
            IF found IS NULL THEN
                RAISE EXCEPTION 'invalid value "%" for "%"', left(rest, redshift_kit.pattern_width(pattern)), pattern
                    USING ERRCODE = 'invalid_datetime_format';
            END IF;
            fields := fields || jsonb_build_object(pattern, ltrim(found));
            rest := substr(rest, char_length(found) + 1);
        END IF;
    END LOOP;
    RETURN fields;
END;
$$;

-- The number of a month's name.
CREATE FUNCTION redshift_kit.named_month(name text, pattern text) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    names CONSTANT text[] := CASE pattern
        WHEN 'MONTH' THEN '{january, february, march, april, may, june, july, august, september, october, november, december}'
        WHEN 'MON' THEN '{jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec}'
        ELSE '{i, ii, iii, iv, v, vi, vii, viii, ix, x, xi, xii}'
    END;
    month CONSTANT int := array_position(names, name);
BEGIN
    IF month IS NULL THEN
        RAISE EXCEPTION 'invalid value "%" for "%"', name, pattern USING ERRCODE = 'invalid_datetime_format';
    END IF;
    RETURN month;
END;
$$;

-- A year of less than four digits is the one nearest to 2020.
CREATE FUNCTION redshift_kit.nearest_year(digits text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN digits::int + CASE
        WHEN char_length(digits) > 3 THEN 0
        WHEN digits::int < 70 THEN 2000
        WHEN digits::int < 100 THEN 1900
        WHEN digits::int < 520 THEN 2000
        ELSE 1000
    END;

-- The year of the fields, 0 being 1 BC, which is also the year of a text without one.
CREATE FUNCTION redshift_kit.formatted_year(fields jsonb) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN fields ? 'CC' AND fields ?| '{YY, Y}'
            THEN ((fields ->> 'CC')::int - 1) * 100 + coalesce(fields ->> 'YY', fields ->> 'Y')::int
        WHEN fields ?| '{YYYY, "Y,YYY"}' THEN translate(coalesce(fields ->> 'YYYY', fields ->> 'Y,YYY'), ',', '')::int
        WHEN fields ?| '{YYY, YY, Y}'
            THEN redshift_kit.nearest_year(coalesce(fields ->> 'YYY', fields ->> 'YY', fields ->> 'Y'))
        WHEN fields ? 'CC' THEN ((fields ->> 'CC')::int - 1) * 100 + 1
        ELSE 0
    END;

-- The hour of a clock with 24 hours.
CREATE FUNCTION redshift_kit.formatted_hour(fields jsonb) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    half CONSTANT text := left(coalesce(fields ->> 'AM', fields ->> 'PM', fields ->> 'A.M.', fields ->> 'P.M.'), 1);
    hour CONSTANT int := coalesce(fields ->> 'HH24', fields ->> 'HH12', fields ->> 'HH', '0');
BEGIN
    IF half IS NULL THEN
        RETURN hour;
    ELSIF hour < 1 OR hour > 12 THEN
        RAISE EXCEPTION 'AM/PM hour must be between 1 and 12' USING ERRCODE = 'invalid_datetime_format';
    END IF;
    RETURN hour % 12 + CASE half WHEN 'p' THEN 12 ELSE 0 END;
END;
$$;

-- The first day that the fields leave open, and how many days behind it they say; a week of the year or month begins with
-- its first day, an ISO week on Monday.
CREATE FUNCTION redshift_kit.formatted_day(fields jsonb, OUT start date, OUT days int)
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    year CONSTANT int := redshift_kit.formatted_year(fields);
    iso_year CONSTANT int := coalesce((fields ->> 'IYYY')::int,
        redshift_kit.nearest_year(coalesce(fields ->> 'IYY', fields ->> 'IY', fields ->> 'I')), year);
    era CONSTANT text := left(coalesce(fields ->> 'BC', fields ->> 'AD', fields ->> 'B.C.', fields ->> 'A.D.'), 1);
    month CONSTANT int := coalesce((fields ->> 'MM')::int, redshift_kit.named_month(fields ->> 'MONTH', 'MONTH'),
        redshift_kit.named_month(fields ->> 'MON', 'MON'), redshift_kit.named_month(fields ->> 'RM', 'RM'), 1);
BEGIN
    IF fields ? 'J' THEN
        start := date '4714-11-24 BC';
        days := (fields ->> 'J')::int;
    ELSIF fields ?| '{IW, IDDD}' THEN
        start := date_trunc('week', make_date(iso_year, 1, 4))::date;
        days := coalesce((fields ->> 'IDDD')::int - 1,
            ((fields ->> 'IW')::int - 1) * 7 + coalesce((fields ->> 'ID')::int - 1, 0));
    ELSE
        start := make_date(CASE WHEN era = 'b' OR year = 0 THEN -greatest(year, 1) ELSE year END, 1, 1);
        start := CASE WHEN fields ?| '{DDD, WW}' THEN start ELSE start + (month - 1) * interval '1 month' END;
        days := coalesce((fields ->> 'DDD')::int, ((fields ->> 'WW')::int - 1) * 7 + 1, (fields ->> 'DD')::int,
            ((fields ->> 'W')::int - 1) * 7 + 1, 1) - 1;
    END IF;
END;
$$;

-- With strict, a field that would reach into the next higher one is refused, in the words of the Redshift guide.
CREATE FUNCTION redshift_kit.formatted_moment(value text, items text[], strict boolean) RETURNS timestamp
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    fields CONSTANT jsonb := redshift_kit.formatted_fields(value, items);
    hour CONSTANT int := redshift_kit.formatted_hour(fields);
    minute CONSTANT int := coalesce(fields ->> 'MI', '0');
    second CONSTANT int := coalesce(fields ->> 'SS', '0');
    fraction CONSTANT numeric := ('0.' || coalesce(fields ->> 'US', fields ->> 'MS', '0'))::numeric;
    day record;
BEGIN
    day := redshift_kit.formatted_day(fields);
    IF strict AND fields ? 'MM' AND NOT (fields ->> 'MM')::int BETWEEN 1 AND 12
            OR strict AND fields ? 'DD' AND date_trunc('month', day.start) <> date_trunc('month', day.start + day.days) THEN
        RAISE EXCEPTION 'date/time field date value out of range: %-%-%', redshift_kit.formatted_year(fields),
            coalesce((fields ->> 'MM')::int, extract(month FROM day.start)::int), (fields ->> 'DD')::int
            USING ERRCODE = 'datetime_field_overflow';
    ELSIF strict AND (hour > 23 OR minute > 59 OR second > 59) THEN
        RAISE EXCEPTION 'date/time field time value out of range: %:%:%', hour, minute,
            second + CASE fraction WHEN 0 THEN 0.0 ELSE fraction END USING ERRCODE = 'datetime_field_overflow';
    END IF;
    RETURN day.start + day.days + coalesce((fields ->> 'SSSS')::int, hour * 3600 + minute * 60 + second + fraction)
        * interval '1 second';
END;
$$;

-- The expression of an item for values in which nothing is out of its range: for 28 the days up to that, which every month
-- has, for 30 those behind it and the months that have them, for 31 likewise. NULL for an item of which we do not know for
-- sure that it means the same to PostgreSQL.
CREATE FUNCTION redshift_kit.plain_item(item text, days int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE item
        WHEN 'NYYYY' THEN '[1-9]\d{3}'
        WHEN 'NMM' THEN CASE days
            WHEN 28 THEN '(?:0[1-9]|1[0-2])'
            WHEN 30 THEN '(?:0[13-9]|1[0-2])'
            ELSE '(?:0[13578]|1[02])'
        END
        WHEN 'NDD' THEN CASE days
            WHEN 28 THEN '(?:0[1-9]|1\d|2[0-8])'
            WHEN 30 THEN '(?:29|30)'
            ELSE '31'
        END
        WHEN 'NHH24' THEN '(?:[01]\d|2[0-3])'
        WHEN 'NMI' THEN '[0-5]\d'
        WHEN 'NSS' THEN '[0-5]\d'
        ELSE substring(item FROM '^L([-/:, T])$')
    END;

-- The expression of the values that PostgreSQL reads as Redshift does, and many times faster than the functions above. NULL
-- if the format has an item that is not plain.
CREATE FUNCTION redshift_kit.plain_expression(items text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT '^(?:' || string_agg(expression, '|') || ')(?:\D|$)'
        FROM (SELECT string_agg(redshift_kit.plain_item(item, days), '' ORDER BY place) AS expression
            FROM unnest(items) WITH ORDINALITY AS listed (item, place), (VALUES (28), (30), (31)) AS months (days)
            GROUP BY days
            HAVING bool_and(redshift_kit.plain_item(item, days) IS NOT NULL)) AS by_days);

CREATE FUNCTION pg_catalog.to_date(value text, format text, strict boolean) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN value ~ redshift_kit.plain_expression(redshift_kit.format_items(format))
        THEN postgresql_to_date(value, format)
        ELSE redshift_kit.formatted_moment(value, redshift_kit.format_items(format), strict)::date
    END;

CREATE FUNCTION pg_catalog.to_timestamp(value text, format text, strict boolean) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN value ~ redshift_kit.plain_expression(redshift_kit.format_items(format))
        THEN postgresql_to_timestamp(value, format)
        ELSE redshift_kit.formatted_moment(value, redshift_kit.format_items(format), strict)::timestamptz
    END;

-- Moments are read from the text that shows them.
CREATE FUNCTION pg_catalog.to_date(value text, format text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_date(value, format, false);

CREATE FUNCTION pg_catalog.to_date(value timestamp, format text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_date(value::text, format, false);

CREATE FUNCTION pg_catalog.to_date(value timestamptz, format text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_date(value::text, format, false);

CREATE FUNCTION pg_catalog.to_timestamp(value text, format text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_timestamp(value, format, false);

CREATE FUNCTION pg_catalog.to_timestamp(value timestamp, format text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_timestamp(value::text, format, false);

CREATE FUNCTION pg_catalog.to_timestamp(value timestamptz, format text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_timestamp(value::text, format, false);

-- A last digit that holds the sign, too (Redshift guide, "Data formatting characters for Signed Zone Decimal"): { and A to I
-- stand for 0 to 9, } and J to R for the same below zero.
CREATE FUNCTION redshift_kit.zoned_number(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN value ~ '[}J-R]$' THEN '-' ELSE '' END
        || translate(value, '{ABCDEFGHI}JKLMNOPQR', '01234567890123456789');

-- How many digits a part of a format has room for: 9(4) is 9999.
CREATE FUNCTION redshift_kit.digit_places(format text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT coalesce(sum(coalesce(found[1]::int, 1)), 0)
        FROM regexp_matches(format, '[9ZS](?:\((\d+)\))?', 'g') AS places (found));

-- What a digit at this place is worth: 0 is the place in front of the point, negative ones are behind it.
CREATE FUNCTION redshift_kit.decimal_place(place int) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('1e' || place::text)::numeric;

-- The number in a text, read as Teradata does: a sign may stand in front or behind, some punctuation counts for nothing, and
-- a blank text is 0. What a format says is how many digits there are at most, with (I) as many as there are; where the point
-- is meant, with V; that there is a currency, with C or L; and that the last digit holds the sign, with S.
CREATE FUNCTION redshift_kit.alternative_number(value text, format text) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    phrase CONSTANT text := upper(format);
    digits text := regexp_replace(upper(btrim(value)), '[/,:%]', '', 'g');
    number numeric;
BEGIN
    IF phrase !~ '^([9Z](\((\d+|I|F)\))?|[VD.SCL])*$' THEN
        RAISE EXCEPTION 'format "%" is not supported by the local Redshift', format USING ERRCODE = 'feature_not_supported';
    END IF;
    digits := CASE WHEN phrase ~ '[CL]' THEN regexp_replace(digits, '^([+-]?)([A-Z]{3}|\$)', '\1') ELSE digits END;
    digits := CASE WHEN phrase ~ 'S' THEN redshift_kit.zoned_number(digits) ELSE digits END;
    digits := regexp_replace(digits, '^(.*\d\.?)([+-])$', '\2\1');
    IF digits !~ '^([+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?)?$' THEN
        RAISE EXCEPTION 'invalid input syntax for type numeric: "%"', value USING ERRCODE = 'invalid_text_representation';
    END IF;
    number := coalesce(nullif(digits, ''), '0')::numeric
        * redshift_kit.decimal_place(-redshift_kit.digit_places(coalesce(substring(phrase FROM 'V.*'), '')));
    IF phrase ~ '[9ZS]' AND phrase !~ '\(I\)'
            AND abs(number) >= redshift_kit.decimal_place(redshift_kit.digit_places(substring(phrase FROM '^[^.DV]*'))) THEN
        RAISE EXCEPTION 'value has more digits than format "%"', format USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    RETURN number;
END;
$$;

CREATE FUNCTION pg_catalog.text_to_int_alt(value text, format text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN trunc(redshift_kit.alternative_number(value, format))::int;

CREATE FUNCTION pg_catalog.text_to_int_alt(value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN text_to_int_alt(value, '');

-- What is in the middle between two numbers becomes the even one.
CREATE FUNCTION redshift_kit.rounded_to_even(value numeric, places int) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN abs(value - trunc(value, places)) * redshift_kit.decimal_place(places) = 0.5
                AND mod(trunc(value, places) * redshift_kit.decimal_place(places), 2) = 0
            THEN trunc(value, places)
        ELSE round(value, places)
    END;

CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text, format text, precision_digits int, scale int) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    number CONSTANT numeric := redshift_kit.rounded_to_even(redshift_kit.alternative_number(value, format), scale);
BEGIN
    IF abs(number) >= redshift_kit.decimal_place(precision_digits - scale) THEN
        RAISE EXCEPTION 'Numeric data overflow (result precision)' USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    RETURN number;
END;
$$;

CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text, format text) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN text_to_numeric_alt(value, format, 38, 0);

CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text, precision_digits int, scale int) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN text_to_numeric_alt(value, '', precision_digits, scale);

CREATE FUNCTION pg_catalog.text_to_numeric_alt(value text) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN text_to_numeric_alt(value, '', 38, 0);
