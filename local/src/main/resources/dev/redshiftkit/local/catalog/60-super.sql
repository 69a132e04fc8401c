-- SUPER: making and reading values, casts, comparison and arithmetic by their dynamic types (Redshift guide, "Querying semistructured
-- data" and "Operators and functions"). A value is JSON text; its first character tells its dynamic type.

CREATE FUNCTION redshift_kit.is_on(setting_name text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN redshift_kit.setting(setting_name)::boolean;

CREATE FUNCTION redshift_kit.json_parsing_error() RETURNS text
    LANGUAGE plpgsql VOLATILE PARALLEL SAFE
AS $$
BEGIN
    RAISE EXCEPTION 'JSON parsing error' USING ERRCODE = 'internal_error', DETAIL = concat_ws(E'\n  ',
        E'\n  -----------------------------------------------', 'error:  JSON parsing error', 'code:      8001',
        'context:   invalid json', 'query:     0', 'location:  json.cpp', 'process:   padbmaster',
        E'-----------------------------------------------\n');
END;
$$;

-- A floating point number is told from a decimal by its exponent: 2.22e+0 (Redshift guide, IS_FLOAT).
CREATE FUNCTION redshift_kit.float_text(value float8) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    exact numeric := value::text::numeric;
    exponent int := CASE WHEN exact = 0 THEN 0 ELSE floor(log(abs(exact)))::int END;
BEGIN
    -- JSON has no number for these.
    IF exact IN ('NaN', 'Infinity', '-Infinity') THEN
        RETURN 'null';
    END IF;
    RETURN trim_scale(exact * redshift_kit.power_of_ten(-exponent))::text
        || 'e' || CASE WHEN exponent < 0 THEN '' ELSE '+' END || exponent::text;
END;
$$;

-- Literals would fit this one as well as that of SUPER, and nobody has values of type json.
ALTER FUNCTION pg_catalog.json_typeof(json) RENAME TO postgresql_json_typeof;

-- Rewrites JSON as Redshift prints it: of attributes with one name in an object the last counts; escapes are those JSON asks for.
CREATE FUNCTION redshift_kit.canonical_json(value json) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    CASE postgresql_json_typeof(value)
        WHEN 'object' THEN
            RETURN '{' || coalesce((
                SELECT string_agg(to_json(last.key)::text || ':' || redshift_kit.canonical_json(last.value), ',' ORDER BY last.place)
                FROM (SELECT DISTINCT ON (e.key COLLATE "C") e.key, e.value, e.place
                      FROM json_each(value) WITH ORDINALITY e (key, value, place)
                      ORDER BY e.key COLLATE "C", e.place DESC) last), '') || '}';
        WHEN 'array' THEN
            RETURN '[' || coalesce((
                SELECT string_agg(redshift_kit.canonical_json(e.value), ',' ORDER BY e.place)
                FROM json_array_elements(value) WITH ORDINALITY e (value, place)), '') || ']';
        WHEN 'string' THEN
            RETURN to_json(value #>> '{}')::text;
        WHEN 'number' THEN
            RETURN CASE WHEN value::text ~ '[eE]' THEN redshift_kit.float_text(value::text::float8) ELSE value::text END;
        ELSE
            RETURN value::text;
    END CASE;
END;
$$;

-- Most JSON has nothing to rewrite but blanks between its parts.
CREATE FUNCTION redshift_kit.compact_json(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF value ~ '\\[u/]|[0-9][eE]' OR NOT value IS JSON WITH UNIQUE KEYS THEN
        RETURN redshift_kit.canonical_json(value::json);
    END IF;
    IF value ~ '[ \t\r\n]' THEN
        RETURN regexp_replace(value, '("(?:[^"\\]|\\.)*")|[ \t\r\n]+', '\1', 'g');
    END IF;
    RETURN value;
END;
$$;

CREATE FUNCTION pg_catalog.can_json_parse(json_string text) RETURNS boolean
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN redshift_kit.is_on('json_parse_dedup_attributes') THEN json_string IS JSON
        ELSE json_string IS JSON WITH UNIQUE KEYS END;

CREATE FUNCTION redshift_kit.parsed_json(json_string text) RETURNS super
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF json_string IS JSON WITH UNIQUE KEYS OR can_json_parse(json_string) THEN
        RETURN redshift_kit.json_super(redshift_kit.compact_json(json_string));
    ELSIF redshift_kit.is_on('parse_super_null_on_error') THEN
        RETURN NULL;
    END IF;
    RETURN redshift_kit.json_super(redshift_kit.json_parsing_error());
END;
$$;
CREATE FUNCTION pg_catalog.json_parse(json_string text) RETURNS super
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.parsed_json(json_string);

CREATE FUNCTION pg_catalog.json_serialize(super_expression super) RETURNS varchar
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_text(super_expression);

CREATE FUNCTION pg_catalog.json_size(super_expression super) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN octet_length(redshift_kit.json_text(super_expression));
CREATE FUNCTION pg_catalog.size(super_expression super) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN octet_length(redshift_kit.json_text(super_expression));

-- Scalars become SUPER.
CREATE FUNCTION redshift_kit.to_super(super) RETURNS super LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN $1;
CREATE FUNCTION redshift_kit.to_super(text) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN to_json($1)::super;
CREATE FUNCTION redshift_kit.to_super(int2) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super($1::text);
CREATE FUNCTION redshift_kit.to_super(int4) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super($1::text);
CREATE FUNCTION redshift_kit.to_super(int8) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super($1::text);
CREATE FUNCTION redshift_kit.to_super(numeric) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super(CASE WHEN $1 = 'NaN' THEN 'null' ELSE $1::text END);
CREATE FUNCTION redshift_kit.to_super(float4) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super(redshift_kit.float_text($1::text::float8));
CREATE FUNCTION redshift_kit.to_super(float8) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super(redshift_kit.float_text($1));
CREATE FUNCTION redshift_kit.to_super(boolean) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.json_super(CASE WHEN $1 THEN 'true' ELSE 'false' END);

DO $$
DECLARE
    type regtype;
BEGIN
    FOREACH type IN ARRAY '{text,int2,int4,int8,numeric,float4,float8,boolean}'::regtype[] LOOP
        EXECUTE format('CREATE CAST (%s AS super) WITH FUNCTION redshift_kit.to_super(%s) AS ASSIGNMENT', type, type);
    END LOOP;
END;
$$;
CREATE FUNCTION redshift_kit.to_super(bpchar) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN to_json($1::text)::super;
CREATE CAST (varchar AS super) WITH FUNCTION redshift_kit.to_super(text) AS ASSIGNMENT;
CREATE CAST (bpchar AS super) WITH FUNCTION redshift_kit.to_super(bpchar) AS ASSIGNMENT;

-- The text of a scalar as other types write it: a string without its quotes; NULL for null, arrays and objects.
CREATE FUNCTION redshift_kit.scalar_text(value super) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    written text := redshift_kit.json_text(value);
BEGIN
    RETURN CASE left(written, 1)
        WHEN '"' THEN value::json #>> '{}'
        WHEN 't' THEN written
        WHEN 'f' THEN written
        WHEN '[' THEN NULL
        WHEN '{' THEN NULL
        WHEN 'n' THEN NULL
        ELSE CASE WHEN strpos(written, 'e') > 0 THEN written::float8::text ELSE written END
    END;
END;
$$;

-- What cannot be cast is NULL, or an error if the session asks for that.
CREATE FUNCTION redshift_kit.refuse_strict_cast(value super, type_name text) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
BEGIN
    IF left(redshift_kit.json_text(value), 1) <> 'n' AND NOT redshift_kit.is_on('cast_super_null_on_error') THEN
        RAISE EXCEPTION 'SUPER value cannot be cast to %', type_name USING ERRCODE = 'cannot_coerce';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.as_text(value super) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    result text := redshift_kit.scalar_text(value);
BEGIN
    IF result IS NULL THEN
        PERFORM redshift_kit.refuse_strict_cast(value, 'character varying');
    END IF;
    RETURN result;
END;
$$;
CREATE CAST (super AS text) WITH FUNCTION redshift_kit.as_text(super) AS IMPLICIT;
CREATE CAST (super AS varchar) WITH FUNCTION redshift_kit.as_text(super) AS IMPLICIT;
CREATE CAST (super AS bpchar) WITH FUNCTION redshift_kit.as_text(super) AS ASSIGNMENT;

-- A number is rounded to a whole one as a decimal would be; a string has to be one already.
DO $make$
DECLARE
    type regtype;
BEGIN
    FOREACH type IN ARRAY '{int2,int4,int8,numeric,float4,float8,date,time,timetz,timestamp,timestamptz,boolean}'::regtype[] LOOP
        EXECUTE format($function$
            CREATE FUNCTION redshift_kit.%I(value super) RETURNS %s
                LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
            AS $$
            DECLARE
                written text := redshift_kit.scalar_text(value);
            BEGIN
                %s
                IF pg_input_is_valid(written, %L) THEN
                    RETURN written::%s;
                END IF;
                PERFORM redshift_kit.refuse_strict_cast(value, %L);
                RETURN NULL;
            END;
            $$$function$,
            'as_' || type::text, type,
            CASE WHEN type IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN
                'IF left(redshift_kit.json_text(value), 1) BETWEEN ''-'' AND ''9'' THEN written := round(written::numeric)::text; END IF;'
            WHEN type = 'boolean'::regtype THEN
                'IF pg_input_is_valid(written, ''bigint'') THEN RETURN written::bigint <> 0; END IF;'
            END,
            type, type, type);
        EXECUTE format('CREATE CAST (super AS %s) WITH FUNCTION redshift_kit.%I(super) AS %s', type, 'as_' || type::text,
            CASE type WHEN 'numeric'::regtype THEN 'IMPLICIT' ELSE 'ASSIGNMENT' END);
    END LOOP;
END;
$make$;

-- The order of dynamic types in ORDER BY: boolean, number, string, array, object; null comes last as NULL does.
CREATE FUNCTION redshift_kit.super_rank(value super) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE left(redshift_kit.json_text(value), 1)
        WHEN 't' THEN 1 WHEN 'f' THEN 1 WHEN '"' THEN 3 WHEN '[' THEN 4 WHEN '{' THEN 5 WHEN 'n' THEN 6 ELSE 2 END;

CREATE FUNCTION redshift_kit.super_compare(one super, other super) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    rank int := redshift_kit.super_rank(one);
    difference int := sign(rank - redshift_kit.super_rank(other))::int;
BEGIN
    IF difference <> 0 OR redshift_kit.json_text(one) = redshift_kit.json_text(other) THEN
        RETURN difference;
    END IF;
    RETURN CASE rank
        WHEN 2 THEN sign(redshift_kit.json_text(one)::numeric - redshift_kit.json_text(other)::numeric)::int
        WHEN 3 THEN bpcharcmp((one::json #>> '{}')::bpchar, (other::json #>> '{}')::bpchar)
        WHEN 4 THEN jsonb_cmp(one::json::jsonb, other::json::jsonb)
        WHEN 5 THEN jsonb_cmp(one::json::jsonb, other::json::jsonb)
        -- false < true
        ELSE CASE WHEN redshift_kit.json_text(one) < redshift_kit.json_text(other) THEN -1 ELSE 1 END
    END;
END;
$$;

CREATE FUNCTION redshift_kit.super_hash(value super) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN CASE redshift_kit.super_rank(value)
        WHEN 2 THEN hash_numeric(redshift_kit.json_text(value)::numeric)
        WHEN 3 THEN hashbpchar((value::json #>> '{}')::bpchar)
        WHEN 4 THEN jsonb_hash(value::json::jsonb)
        WHEN 5 THEN jsonb_hash(value::json::jsonb)
        ELSE hashtext(redshift_kit.json_text(value))
    END;
END;
$$;

-- Values of different dynamic types are never equal, and neither smaller nor larger: NULL.
CREATE FUNCTION redshift_kit.equal(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_compare(one, other) = 0;
CREATE FUNCTION redshift_kit.not_equal(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_compare(one, other) <> 0;
CREATE FUNCTION redshift_kit.order_of(one super, other super) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN CASE WHEN redshift_kit.super_rank(one) = redshift_kit.super_rank(other) THEN redshift_kit.super_compare(one, other) END;
END;
$$;
CREATE FUNCTION redshift_kit.less(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.order_of(one, other) < 0;
CREATE FUNCTION redshift_kit.less_or_equal(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.order_of(one, other) <= 0;
CREATE FUNCTION redshift_kit.greater(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.order_of(one, other) > 0;
CREATE FUNCTION redshift_kit.greater_or_equal(one super, other super) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.order_of(one, other) >= 0;

CREATE OPERATOR pg_catalog.= (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.equal,
    COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR pg_catalog.<> (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.not_equal,
    COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR pg_catalog.< (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.less,
    COMMUTATOR = OPERATOR(pg_catalog.>), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR pg_catalog.<= (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.less_or_equal,
    COMMUTATOR = OPERATOR(pg_catalog.>=), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
CREATE OPERATOR pg_catalog.> (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.greater,
    COMMUTATOR = OPERATOR(pg_catalog.<), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
CREATE OPERATOR pg_catalog.>= (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.greater_or_equal,
    COMMUTATOR = OPERATOR(pg_catalog.<=), RESTRICT = scalargesel, JOIN = scalargejoinsel);

CREATE OPERATOR CLASS pg_catalog.super_ops DEFAULT FOR TYPE super USING btree AS
    OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=, OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
    FUNCTION 1 redshift_kit.super_compare(super, super);
CREATE OPERATOR CLASS pg_catalog.super_ops DEFAULT FOR TYPE super USING hash AS
    OPERATOR 1 pg_catalog.=, FUNCTION 1 redshift_kit.super_hash(super);

-- Arithmetic stays SUPER. Decimals keep their scales, of which that of a quotient follows from the digits of both; a floating point
-- number makes the other one such, too. Whole numbers are decimals without a scale.
CREATE FUNCTION redshift_kit.super_arithmetic(one super, operator text, other super) RETURNS super
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    left_text text := redshift_kit.json_text(one);
    right_text text := redshift_kit.json_text(other);
BEGIN
    IF operator = '+' AND left(left_text, 1) = '"' AND left(right_text, 1) = '"' THEN
        RETURN redshift_kit.to_super((one::json #>> '{}') || (other::json #>> '{}'));
    END IF;
    IF redshift_kit.super_rank(one) <> 2 OR redshift_kit.super_rank(other) <> 2 THEN
        RETURN NULL;
    END IF;
    IF strpos(left_text, 'e') > 0 OR strpos(right_text, 'e') > 0 THEN
        RETURN redshift_kit.to_super(CASE operator
            WHEN '+' THEN left_text::float8 + right_text::float8
            WHEN '-' THEN left_text::float8 - right_text::float8
            WHEN '*' THEN left_text::float8 * right_text::float8
            WHEN '/' THEN left_text::float8 / right_text::float8
            ELSE mod(left_text::numeric, right_text::numeric)::float8
        END);
    END IF;
    RETURN redshift_kit.to_super(redshift_kit.within_precision(CASE operator
        WHEN '+' THEN left_text::numeric + right_text::numeric
        WHEN '-' THEN left_text::numeric - right_text::numeric
        WHEN '*' THEN left_text::numeric * right_text::numeric
        WHEN '/' THEN redshift_kit.quotient(left_text::numeric, redshift_kit.precision_of(left_text::numeric),
            right_text::numeric, redshift_kit.precision_of(right_text::numeric))
        ELSE left_text::numeric % right_text::numeric
    END));
END;
$$;

CREATE FUNCTION redshift_kit.plus(super, super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic($1, '+', $2);
CREATE FUNCTION redshift_kit.minus(super, super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic($1, '-', $2);
CREATE FUNCTION redshift_kit.times(super, super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic($1, '*', $2);
CREATE FUNCTION redshift_kit.divided(super, super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic($1, '/', $2);
CREATE FUNCTION redshift_kit.remainder(super, super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic($1, '%', $2);
CREATE FUNCTION redshift_kit.minus(super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic(redshift_kit.json_super('0'), '-', $1);
CREATE FUNCTION redshift_kit.plus(super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.super_arithmetic(redshift_kit.json_super('0'), '+', $1);
CREATE OPERATOR pg_catalog.+ (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.plus);
CREATE OPERATOR pg_catalog.- (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.minus);
CREATE OPERATOR pg_catalog.* (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.times);
CREATE OPERATOR pg_catalog./ (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.divided);
CREATE OPERATOR pg_catalog.% (LEFTARG = super, RIGHTARG = super, FUNCTION = redshift_kit.remainder);
CREATE OPERATOR pg_catalog.- (RIGHTARG = super, FUNCTION = redshift_kit.minus);
CREATE OPERATOR pg_catalog.+ (RIGHTARG = super, FUNCTION = redshift_kit.plus);

-- The other operand may be a scalar of any type. These are given one by one, because an implicit cast to SUPER would let everything
-- be compared with everything.
DO $make$
DECLARE
    scalar regtype;
    sign record;
BEGIN
    FOREACH scalar IN ARRAY '{text,int2,int4,int8,numeric,float4,float8,boolean}'::regtype[] LOOP
        FOR sign IN SELECT * FROM (VALUES ('=', 'equal', 'boolean'), ('<>', 'not_equal', 'boolean'), ('<', 'less', 'boolean'),
                ('<=', 'less_or_equal', 'boolean'), ('>', 'greater', 'boolean'), ('>=', 'greater_or_equal', 'boolean'),
                ('+', 'plus', 'super'), ('-', 'minus', 'super'), ('*', 'times', 'super'), ('/', 'divided', 'super'),
                ('%', 'remainder', 'super')) s (operator, name, result)
        LOOP
            EXECUTE format('CREATE FUNCTION redshift_kit.%I(super, %s) RETURNS %s LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                RETURN redshift_kit.%I($1, redshift_kit.to_super($2))', sign.name, scalar, sign.result, sign.name);
            EXECUTE format('CREATE FUNCTION redshift_kit.%I(%s, super) RETURNS %s LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                RETURN redshift_kit.%I(redshift_kit.to_super($1), $2)', sign.name, scalar, sign.result, sign.name);
            EXECUTE format('CREATE OPERATOR pg_catalog.%s (LEFTARG = super, RIGHTARG = %s, FUNCTION = redshift_kit.%I)',
                sign.operator, scalar, sign.name);
            EXECUTE format('CREATE OPERATOR pg_catalog.%s (LEFTARG = %s, RIGHTARG = super, FUNCTION = redshift_kit.%I)',
                sign.operator, scalar, sign.name);
        END LOOP;
    END LOOP;
END;
$make$;

CREATE FUNCTION redshift_kit.larger(one super, other super) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN redshift_kit.super_compare(one, other) >= 0 THEN one ELSE other END;
CREATE FUNCTION redshift_kit.smaller(one super, other super) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN redshift_kit.super_compare(one, other) <= 0 THEN one ELSE other END;
CREATE AGGREGATE pg_catalog.max(super) (SFUNC = redshift_kit.larger, STYPE = super, COMBINEFUNC = redshift_kit.larger, PARALLEL = SAFE);
CREATE AGGREGATE pg_catalog.min(super) (SFUNC = redshift_kit.smaller, STYPE = super, COMBINEFUNC = redshift_kit.smaller, PARALLEL = SAFE);

-- These take SUPER and stay SUPER; what is no number gives NULL. A floating point number stays one.
CREATE FUNCTION redshift_kit.number_of(value super) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN redshift_kit.super_rank(value) = 2 THEN redshift_kit.json_text(value)::numeric END;
CREATE FUNCTION redshift_kit.number_like(value super, number numeric) RETURNS super
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN strpos(redshift_kit.json_text(value), 'e') > 0 THEN redshift_kit.to_super(number::float8)
        ELSE redshift_kit.to_super(number) END;
CREATE FUNCTION pg_catalog.abs(value super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, abs(redshift_kit.number_of(value)));
CREATE FUNCTION pg_catalog.floor(value super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, floor(redshift_kit.number_of(value)));
CREATE FUNCTION pg_catalog.ceil(value super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, ceil(redshift_kit.number_of(value)));
CREATE FUNCTION pg_catalog.ceiling(value super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, ceil(redshift_kit.number_of(value)));
CREATE FUNCTION pg_catalog.round(value super) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, round(redshift_kit.number_of(value)));
CREATE FUNCTION pg_catalog.round(value super, digits int) RETURNS super LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.number_like(value, round(redshift_kit.number_of(value), digits));
