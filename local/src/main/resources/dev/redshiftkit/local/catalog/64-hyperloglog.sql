-- HyperLogLog (Redshift guide, "Using HyperLogLog sketches"): precision 15, and 26 while a sketch is sparse. The hash is the engine's
-- own, so the indices differ from those of a cluster, and sketches of both cannot be combined. What a sketch of a cluster holds can be
-- counted and combined with others of its kind.
--
-- An entry of a sketch is the index of a register and the largest number of leading zeros, plus one, seen for it.
CREATE TYPE redshift_kit.register AS (index int, value int);

-- Half a sketch's registers in use cost as much as all of them, so that the sketch becomes dense.
CREATE FUNCTION redshift_kit.most_sparse_registers() RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 6144;

CREATE FUNCTION redshift_kit.bits_needed(value bigint) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN length(ltrim(value::bit(64)::text, '0'));

-- The upper 26 bits of a hash are the index; zeros are counted in the other 38.
CREATE FUNCTION redshift_kit.hashed_registers(collected anyarray) RETURNS redshift_kit.register[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    -- Printed and read again, whatever the type: a boolean cannot be cast to text.
    written text[] := collected::text::text[];
BEGIN
    RETURN ARRAY(
        SELECT (index, max(value))::redshift_kit.register
        FROM (SELECT (hash >> 38 & 67108863)::int AS index, 39 - redshift_kit.bits_needed(hash & 274877906943) AS value
              FROM (SELECT hashtextextended(rtrim(v, ' '), 0) AS hash FROM unnest(written) v WHERE v IS NOT NULL) hashed) counted
        GROUP BY index ORDER BY index);
END;
$$;

-- Of 26 bits of index 15 stay; zeros in the other 11 count with the rest.
CREATE FUNCTION redshift_kit.dense_registers(sparse redshift_kit.register[]) RETURNS redshift_kit.register[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT (r.index >> 11, max(CASE r.index & 2047 WHEN 0 THEN 11 + r.value
            ELSE 12 - redshift_kit.bits_needed((r.index & 2047)::bigint) END))::redshift_kit.register
        FROM unnest(sparse) r GROUP BY r.index >> 11 ORDER BY 1);

CREATE FUNCTION redshift_kit.merged_registers(redshift_kit.register[]) RETURNS redshift_kit.register[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(SELECT (r.index, max(r.value))::redshift_kit.register FROM unnest($1) r GROUP BY r.index ORDER BY r.index);

CREATE FUNCTION redshift_kit.is_sparse(sketch hllsketch) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN left(sketch::text, 1) = '{';

CREATE FUNCTION redshift_kit.sparse_sketch(registers redshift_kit.register[]) RETURNS hllsketch
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT '{"version":1,"logm":15,"sparse":{"indices":[' || coalesce(string_agg(r.index::text, ',' ORDER BY r.index), '')
            || '],"values":[' || coalesce(string_agg(r.value::text, ',' ORDER BY r.index), '') || ']}}'
        FROM unnest(registers) r)::hllsketch;

-- Six bits for each of 32,768 registers, in Base64.
CREATE FUNCTION redshift_kit.dense_sketch(registers redshift_kit.register[]) RETURNS hllsketch
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    bits text[] := array_fill('000000'::text, ARRAY[32768]);
    register redshift_kit.register;
    bytes bytea;
BEGIN
    FOREACH register IN ARRAY registers LOOP
        bits[register.index + 1] := register.value::bit(6)::text;
    END LOOP;
    bytes := redshift_kit.from_bits(array_to_string(bits, '')::bit varying)::bytea;
    RETURN translate(encode(bytes, 'base64'), E'\n', '')::hllsketch;
END;
$$;

CREATE FUNCTION redshift_kit.registers(sketch hllsketch) RETURNS redshift_kit.register[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF redshift_kit.is_sparse(sketch) THEN
        RETURN ARRAY(
            SELECT (i.index::text::int, v.value::text::int)::redshift_kit.register
            FROM json_array_elements(sketch::text::json -> 'sparse' -> 'indices') WITH ORDINALITY i (index, place)
            JOIN json_array_elements(sketch::text::json -> 'sparse' -> 'values') WITH ORDINALITY v (value, place) USING (place)
            ORDER BY place);
    END IF;
    RETURN ARRAY(
        SELECT (place, substring(bits FROM place * 6 + 1 FOR 6)::bit(6)::int)::redshift_kit.register
        FROM redshift_kit.bits(decode(sketch::text, 'base64')::varbyte) bits, generate_series(0, 32767) place
        WHERE substring(bits FROM place * 6 + 1 FOR 6) <> B'000000');
END;
$$;

CREATE FUNCTION redshift_kit.sketch_of(sparse redshift_kit.register[]) RETURNS hllsketch
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN cardinality(sparse) <= redshift_kit.most_sparse_registers() THEN redshift_kit.sparse_sketch(sparse)
        ELSE redshift_kit.dense_sketch(redshift_kit.dense_registers(sparse)) END;

-- Empty registers are counted as long as there are enough of them; they tell small numbers better than the formula does.
CREATE FUNCTION redshift_kit.estimate(registers redshift_kit.register[], register_count int) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    m CONSTANT float8 := register_count;
    empty CONSTANT float8 := m - cardinality(registers);
    estimate float8 := (0.7213 / (1 + 1.079 / m)) * m * m
        / (empty + (SELECT coalesce(sum(power(2::float8, -r.value)), 0) FROM unnest(registers) r));
BEGIN
    IF estimate <= 2.5 * m AND empty > 0 THEN
        estimate := m * ln(m / empty);
    END IF;
    RETURN round(estimate)::bigint;
END;
$$;

CREATE FUNCTION pg_catalog.hll_cardinality(sketch hllsketch) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.estimate(redshift_kit.registers(sketch), CASE WHEN redshift_kit.is_sparse(sketch) THEN 67108864 ELSE 32768 END);

CREATE FUNCTION redshift_kit.combined(sketches hllsketch[]) RETURNS hllsketch
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    sketch hllsketch;
    sparse redshift_kit.register[] := '{}';
    dense redshift_kit.register[] := '{}';
BEGIN
    FOREACH sketch IN ARRAY sketches LOOP
        IF redshift_kit.is_sparse(sketch) THEN
            sparse := sparse || redshift_kit.registers(sketch);
        ELSE
            dense := dense || redshift_kit.registers(sketch);
        END IF;
    END LOOP;
    IF dense = '{}' THEN
        RETURN redshift_kit.sketch_of(redshift_kit.merged_registers(sparse));
    END IF;
    RETURN redshift_kit.dense_sketch(redshift_kit.merged_registers(dense || redshift_kit.dense_registers(sparse)));
END;
$$;

CREATE FUNCTION pg_catalog.hll_combine_sketches(one hllsketch, other hllsketch) RETURNS hllsketch
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.combined(ARRAY[one, other]);

CREATE FUNCTION redshift_kit.collected(redshift_kit.aggregate_state, anynonarray) RETURNS anyarray
    LANGUAGE internal IMMUTABLE PARALLEL SAFE AS 'array_agg_finalfn';

-- The aggregates collect values and work at the end. Numbers and times become text by themselves.
CREATE FUNCTION redshift_kit.final_sketch(state redshift_kit.aggregate_state, example anynonarray) RETURNS hllsketch
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.sketch_of(redshift_kit.hashed_registers(redshift_kit.collected(state, example)));
END;
$$;
CREATE FUNCTION redshift_kit.final_cardinality(state redshift_kit.aggregate_state, example anynonarray) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    RETURN hll_cardinality(redshift_kit.final_sketch(state, example));
END;
$$;
CREATE FUNCTION redshift_kit.final_combination(state redshift_kit.aggregate_state, example anynonarray) RETURNS hllsketch
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.combined(ARRAY(
        SELECT sketch FROM unnest(redshift_kit.collected(state, example)) sketch WHERE sketch IS NOT NULL));
END;
$$;

DO $make$
DECLARE
    made record;
BEGIN
    FOR made IN
        SELECT * FROM (VALUES
            ('hll_create_sketch(text)', 'final_sketch', 'hllsketch'), ('hll_create_sketch(boolean)', 'final_sketch', 'hllsketch'),
            ('hll(text)', 'final_cardinality', 'int8'), ('hll(boolean)', 'final_cardinality', 'int8'),
            ('hll_combine(hllsketch)', 'final_combination', 'hllsketch')) m (signature, final_function, result_type)
    LOOP
        EXECUTE format('CREATE AGGREGATE pg_catalog.%s (
            SFUNC = array_agg_transfn, STYPE = internal, FINALFUNC = array_agg_finalfn, FINALFUNC_EXTRA)', made.signature);
        UPDATE pg_aggregate
        SET aggfinalfn = format('redshift_kit.%s(redshift_kit.aggregate_state, anynonarray)', made.final_function)::regprocedure
        WHERE aggfnoid = made.signature::regprocedure;
        UPDATE pg_proc SET prorettype = made.result_type::regtype WHERE oid = made.signature::regprocedure;
    END LOOP;
END;
$make$;
