-- Arithmetic and aggregates of numbers. What a result's precision and scale are follows the Redshift guide, "Computations with numeric
-- values"; digits that do not fit are cut off and not rounded, as the guide's averages of prices show.

-- A value knows its scale and not its declared precision, on which the scale of a quotient depends. Where it comes from a column or a
-- cast the planner knows it. There is a type for what is known to have 38 digits, which are sums and averages and what is made of
-- them, and one for literals, whose digits count. All else is taken for DECIMAL(18,s), or for DECIMAL(38,s) if it has more digits.
CREATE DOMAIN redshift_kit.decimal38 AS numeric;
CREATE DOMAIN redshift_kit.decimal_literal AS numeric;

-- Drivers are told of parameters by their number, and the gateway must know this one.
UPDATE pg_type SET typelem = 11001 WHERE typelem = 'redshift_kit.decimal38'::regtype;
UPDATE pg_depend SET refobjid = 11001 WHERE refclassid = 'pg_type'::regclass AND refobjid = 'redshift_kit.decimal38'::regtype;
UPDATE pg_depend SET objid = 11001 WHERE classid = 'pg_type'::regclass AND objid = 'redshift_kit.decimal38'::regtype;
UPDATE pg_type SET oid = 11001 WHERE oid = 'redshift_kit.decimal38'::regtype;

CREATE FUNCTION redshift_kit.power_of_ten(exponent int) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('1e' || exponent::text)::numeric;

CREATE FUNCTION redshift_kit.assumed_precision(value numeric) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN scale(value) <= 18 AND abs(value) < redshift_kit.power_of_ten(18 - scale(value)) THEN 18 ELSE 38 END;

-- The planner asks PostgreSQL's support function whether a cast to this modifier changes anything. Where it does not, the call becomes
-- its first argument; where it may, the call becomes NULL. So it tells which modifier the argument was declared with.
CREATE FUNCTION redshift_kit.as_declared(value numeric, modifier int) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1
    RETURN NULL::numeric;
UPDATE pg_proc SET prosupport = 'numeric_support'::regproc WHERE oid = 'redshift_kit.as_declared(numeric, int)'::regprocedure;

CREATE FUNCTION redshift_kit.numeric_modifier(digits int, digits_behind_point int) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (digits << 16 | digits_behind_point) + 4;

-- An expression that finds by halves the precision of $1, which lies within these bounds.
CREATE FUNCTION redshift_kit.precision_search(digits_behind_point int, lowest int, highest int) RETURNS text
    LANGUAGE plpgsql
AS $$
DECLARE
    half int := (lowest + highest) / 2;
BEGIN
    IF lowest = highest THEN
        RETURN lowest;
    END IF;
    RETURN format('CASE WHEN redshift_kit.as_declared($1, %s) IS NOT NULL THEN %s ELSE %s END',
        redshift_kit.numeric_modifier(half, digits_behind_point),
        redshift_kit.precision_search(digits_behind_point, lowest, half),
        redshift_kit.precision_search(digits_behind_point, half + 1, highest));
END;
$$;

-- Asked for scales from 0 to 12; what has more is taken for what it looks like.
DO $make$
DECLARE
    choice text := '';
BEGIN
    FOR digits_behind_point IN 0..12 LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.%I(numeric) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1 RETURN %s',
            'precision_at_scale_' || digits_behind_point,
            redshift_kit.precision_search(digits_behind_point, greatest(digits_behind_point, 1), 38));
        choice := choice || format(' WHEN redshift_kit.as_declared($1, %s) IS NOT NULL THEN redshift_kit.%I($1)',
            redshift_kit.numeric_modifier(38, digits_behind_point), 'precision_at_scale_' || digits_behind_point);
    END LOOP;
    EXECUTE format('CREATE FUNCTION redshift_kit.declared_precision(numeric) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1
        RETURN CASE %s ELSE redshift_kit.assumed_precision($1) END', choice);
END;
$make$;
DROP FUNCTION redshift_kit.precision_search(int, int, int), redshift_kit.numeric_modifier(int, int);

-- The digits of a value as it is written.
CREATE FUNCTION redshift_kit.precision_of(value numeric) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN greatest(length(ltrim(translate(value::text, '-.', ''), '0')), scale(value), 1);

CREATE FUNCTION redshift_kit.quotient(dividend numeric, dividend_precision int, divisor numeric, divisor_precision int) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    result_scale int := greatest(4, scale(dividend) + divisor_precision - scale(divisor) + 1);
    result_precision int := dividend_precision - scale(dividend) + scale(divisor) + result_scale;
BEGIN
    -- NaN has no scale.
    IF result_precision IS NULL THEN
        RETURN pg_catalog.numeric_div(dividend, divisor);
    END IF;
    IF result_precision > 38 THEN
        result_scale := greatest(38 + result_scale - result_precision, 4);
    END IF;
    RETURN redshift_kit.within_precision(
        div(dividend * redshift_kit.power_of_ten(result_scale), divisor) * redshift_kit.power_of_ten(-result_scale));
END;
$$;

CREATE FUNCTION redshift_kit.within_precision(value numeric) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1
AS $$
BEGIN
    IF abs(value) < redshift_kit.power_of_ten(38 - scale(value)) OR value = 'NaN' THEN
        RETURN value;
    END IF;
    RAISE EXCEPTION 'Numeric data overflow (result precision)' USING ERRCODE = 'numeric_value_out_of_range';
END;
$$;

-- The operators name all pairs of types. Were one missing, several would fit it equally well, and the engine would not choose.
DO $make$
DECLARE
    sum_type CONSTANT text := 'redshift_kit.decimal38';
    literal_type CONSTANT text := 'redshift_kit.decimal_literal';
    pair record;
    sign record;
BEGIN
    FOR pair IN
        SELECT l.type AS left_type, l.digits AS left_digits, r.type AS right_type, r.digits AS right_digits,
               CASE WHEN sum_type IN (l.type, r.type) THEN sum_type ELSE 'numeric' END AS result_type
        FROM (VALUES (sum_type, '38'), ('numeric', 'redshift_kit.declared_precision($1)'),
                     ('int2', '5'), ('int4', '10'), ('int8', '19')) l (type, digits),
             (VALUES (sum_type, '38'), ('numeric', 'redshift_kit.declared_precision($2)'),
                     (literal_type, 'redshift_kit.precision_of($2)'), ('int2', '5'), ('int4', '10'), ('int8', '19')) r (type, digits)
        WHERE NOT (l.type LIKE 'int_' AND r.type LIKE 'int_')
    LOOP
        FOR sign IN
            SELECT * FROM (VALUES ('+', 'plus'), ('-', 'minus'), ('*', 'times'), ('%', 'remainder'), ('/', 'divided')) s (operator, name)
        LOOP
            CONTINUE WHEN pair.right_type = literal_type AND sign.operator <> '/';
            EXECUTE format('CREATE FUNCTION redshift_kit.%I(%s, %s) RETURNS %s LANGUAGE sql IMMUTABLE %s PARALLEL SAFE RETURN %s',
                sign.name, pair.left_type, pair.right_type, pair.result_type,
                -- A search for the precision is not strict, and would not be inlined into a strict function.
                CASE WHEN sign.operator <> '/' THEN 'STRICT' END,
                CASE WHEN sign.operator = '/'
                    THEN format('redshift_kit.quotient($1, %s, $2, %s)', pair.left_digits, pair.right_digits)
                    ELSE format('$1::numeric %s $2::numeric', sign.operator) END);
            IF (pair.left_type, pair.right_type) <> ('numeric', 'numeric') THEN
                EXECUTE format('CREATE OPERATOR pg_catalog.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = redshift_kit.%I)',
                    sign.operator, pair.left_type, pair.right_type, sign.name);
            END IF;
        END LOOP;
    END LOOP;
END;
$make$;

-- PostgreSQL has a remainder for two integers of the same type only.
DO $make$
DECLARE
    pair record;
BEGIN
    FOR pair IN
        SELECT * FROM (VALUES ('int2', 'int4', 'int4'), ('int4', 'int2', 'int4'), ('int2', 'int8', 'int8'), ('int8', 'int2', 'int8'),
                              ('int4', 'int8', 'int8'), ('int8', 'int4', 'int8')) p (left_type, right_type, result_type)
    LOOP
        EXECUTE format('CREATE FUNCTION redshift_kit.remainder(%1$s, %2$s) RETURNS %3$s LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            RETURN $1::%3$s %% $2::%3$s', pair.left_type, pair.right_type, pair.result_type);
        EXECUTE format('CREATE OPERATOR pg_catalog.%% (LEFTARG = %s, RIGHTARG = %s, FUNCTION = redshift_kit.remainder)',
            pair.left_type, pair.right_type);
    END LOOP;
END;
$make$;

UPDATE pg_operator SET oprcode = 'redshift_kit.divided(numeric, numeric)'::regprocedure
WHERE oprname = '/' AND oprleft = 'numeric'::regtype AND oprright = 'numeric'::regtype;

CREATE FUNCTION redshift_kit.minus(redshift_kit.decimal38) RETURNS redshift_kit.decimal38
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN - $1::numeric;
CREATE OPERATOR pg_catalog.- (RIGHTARG = redshift_kit.decimal38, FUNCTION = redshift_kit.minus);

-- A power is a DOUBLE PRECISION whatever the numbers are.
DELETE FROM pg_operator WHERE oprname = '^' AND oprleft = 'numeric'::regtype AND oprright = 'numeric'::regtype;

-- Aggregates. Views of PostgreSQL's own refer to some of its aggregates by number and expect their types, so these make room.
DO $$
DECLARE
    name text;
    type regtype;
BEGIN
    FOREACH name IN ARRAY '{stddev,stddev_pop,stddev_samp,variance,var_pop,var_samp}'::text[] LOOP
        -- Without these all numbers find the one of DOUBLE PRECISION, which is what Redshift computes with.
        FOREACH type IN ARRAY '{int2,int4,int8,numeric,float4}'::regtype[] LOOP
            EXECUTE format('ALTER AGGREGATE pg_catalog.%I(%s) RENAME TO %I', name, type, 'postgresql_' || name);
        END LOOP;
    END LOOP;
    FOREACH type IN ARRAY '{int2,int4,int8,numeric}'::regtype[] LOOP
        EXECUTE format('ALTER AGGREGATE pg_catalog.avg(%s) RENAME TO postgresql_avg', type);
    END LOOP;
    FOREACH type IN ARRAY '{int8,numeric,float4}'::regtype[] LOOP
        EXECUTE format('ALTER AGGREGATE pg_catalog.sum(%s) RENAME TO postgresql_sum', type);
    END LOOP;
END;
$$;

-- The state of an aggregate is a pointer, whose type only C may take. This one is the same pointer, and nobody can write a value of it.
CREATE TYPE redshift_kit.aggregate_state;
CREATE FUNCTION redshift_kit.aggregate_state_in(cstring) RETURNS redshift_kit.aggregate_state
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'internal_in';
CREATE FUNCTION redshift_kit.aggregate_state_out(redshift_kit.aggregate_state) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'internal_out';
CREATE TYPE redshift_kit.aggregate_state (
    INPUT = redshift_kit.aggregate_state_in, OUTPUT = redshift_kit.aggregate_state_out, LIKE = pg_catalog.int8);
CREATE FUNCTION redshift_kit.numeric_sum(redshift_kit.aggregate_state) RETURNS numeric
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'numeric_sum';
CREATE FUNCTION redshift_kit.numeric_average(redshift_kit.aggregate_state) RETURNS numeric
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'numeric_avg';
CREATE FUNCTION redshift_kit.bigint_sum(redshift_kit.aggregate_state) RETURNS numeric
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'numeric_poly_sum';
CREATE FUNCTION redshift_kit.bigint_average(redshift_kit.aggregate_state) RETURNS numeric
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'numeric_poly_avg';

-- SUM and AVG of whole numbers are BIGINT.
CREATE FUNCTION redshift_kit.final_average(state bigint[]) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN state[2] / nullif(state[1], 0);

CREATE AGGREGATE pg_catalog.avg(int2) (
    SFUNC = int2_avg_accum, STYPE = int8[], INITCOND = '{0,0}', FINALFUNC = redshift_kit.final_average,
    COMBINEFUNC = int4_avg_combine, PARALLEL = SAFE, MSFUNC = int2_avg_accum, MINVFUNC = int2_avg_accum_inv, MSTYPE = int8[],
    MINITCOND = '{0,0}', MFINALFUNC = redshift_kit.final_average);
CREATE AGGREGATE pg_catalog.avg(int4) (
    SFUNC = int4_avg_accum, STYPE = int8[], INITCOND = '{0,0}', FINALFUNC = redshift_kit.final_average,
    COMBINEFUNC = int4_avg_combine, PARALLEL = SAFE, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv, MSTYPE = int8[],
    MINITCOND = '{0,0}', MFINALFUNC = redshift_kit.final_average);

CREATE FUNCTION redshift_kit.final_bigint_average(state redshift_kit.aggregate_state) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN trunc(redshift_kit.bigint_average(state))::bigint;
END;
$$;
CREATE FUNCTION redshift_kit.final_bigint_sum(state redshift_kit.aggregate_state) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.bigint_sum(state)::bigint;
END;
$$;
CREATE AGGREGATE pg_catalog.avg(int8) (
    SFUNC = int8_avg_accum, STYPE = internal, SSPACE = 48, FINALFUNC = numeric_poly_avg, COMBINEFUNC = int8_avg_combine,
    SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize, PARALLEL = SAFE,
    MSFUNC = int8_avg_accum, MINVFUNC = int8_avg_accum_inv, MSTYPE = internal, MSSPACE = 48, MFINALFUNC = numeric_poly_avg);
CREATE AGGREGATE pg_catalog.sum(int8) (
    SFUNC = int8_avg_accum, STYPE = internal, SSPACE = 48, FINALFUNC = numeric_poly_sum, COMBINEFUNC = int8_avg_combine,
    SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize, PARALLEL = SAFE,
    MSFUNC = int8_avg_accum, MINVFUNC = int8_avg_accum_inv, MSTYPE = internal, MSSPACE = 48, MFINALFUNC = numeric_poly_sum);

-- SUM and AVG of DECIMAL(p,s) are DECIMAL(38,s).
CREATE FUNCTION redshift_kit.final_decimal_average(state redshift_kit.aggregate_state) RETURNS redshift_kit.decimal38
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN coalesce(trunc(redshift_kit.numeric_average(state), scale(redshift_kit.numeric_sum(state))),
        redshift_kit.numeric_average(state));
END;
$$;
CREATE FUNCTION redshift_kit.final_decimal_sum(state redshift_kit.aggregate_state) RETURNS redshift_kit.decimal38
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.within_precision(redshift_kit.numeric_sum(state));
END;
$$;
CREATE AGGREGATE pg_catalog.avg(numeric) (
    SFUNC = numeric_avg_accum, STYPE = internal, SSPACE = 128, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize, PARALLEL = SAFE,
    MSFUNC = numeric_avg_accum, MINVFUNC = numeric_accum_inv, MSTYPE = internal, MSSPACE = 128, MFINALFUNC = numeric_avg);
CREATE AGGREGATE pg_catalog.sum(numeric) (
    SFUNC = numeric_avg_accum, STYPE = internal, SSPACE = 128, FINALFUNC = numeric_sum, COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize, PARALLEL = SAFE,
    MSFUNC = numeric_avg_accum, MINVFUNC = numeric_accum_inv, MSTYPE = internal, MSSPACE = 128, MFINALFUNC = numeric_sum);

-- Their last functions are ours, which CREATE AGGREGATE would not take for a state of type internal.
CREATE FUNCTION redshift_kit.finish(aggregate regprocedure, final_function regprocedure) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    UPDATE pg_aggregate SET aggfinalfn = final_function,
        aggmfinalfn = CASE aggmfinalfn::oid WHEN 0 THEN 0::regproc ELSE final_function::oid::regproc END
    WHERE aggfnoid = aggregate;
    UPDATE pg_proc SET prorettype = (SELECT f.prorettype FROM pg_proc f WHERE f.oid = final_function) WHERE oid = aggregate;
END;
SELECT redshift_kit.finish('avg(int8)', 'redshift_kit.final_bigint_average(redshift_kit.aggregate_state)');
SELECT redshift_kit.finish('sum(int8)', 'redshift_kit.final_bigint_sum(redshift_kit.aggregate_state)');
SELECT redshift_kit.finish('avg(numeric)', 'redshift_kit.final_decimal_average(redshift_kit.aggregate_state)');
SELECT redshift_kit.finish('sum(numeric)', 'redshift_kit.final_decimal_sum(redshift_kit.aggregate_state)');
DROP FUNCTION redshift_kit.finish(regprocedure, regprocedure);
