-- Hashes (Redshift guide, "Hash functions"; CRC32 is among its string functions).

-- pgcrypto comes with the engine; of it one function is needed, and none of what its extension would bring.
CREATE FUNCTION redshift_kit.digest(value bytea, algorithm text) RETURNS bytea
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
    AS '$libdir/pgcrypto', 'pg_digest';

CREATE FUNCTION pg_catalog.sha1(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN encode(redshift_kit.digest(convert_to(value, 'UTF8'), 'sha1'), 'hex');

CREATE FUNCTION pg_catalog.sha(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN sha1(value);

CREATE FUNCTION pg_catalog.func_sha1(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN sha1(value);

-- 0 means 256; there is no digest of another length, and the answer is an empty text.
CREATE FUNCTION pg_catalog.sha2(value text, bits int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE bits
        WHEN 224 THEN encode(sha224(convert_to(value, 'UTF8')), 'hex')
        WHEN 0 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 256 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 384 THEN encode(sha384(convert_to(value, 'UTF8')), 'hex')
        WHEN 512 THEN encode(sha512(convert_to(value, 'UTF8')), 'hex')
        ELSE ''
    END;

-- CRC-32C, that of Castagnoli, in steps of half a byte.
CREATE FUNCTION redshift_kit.crc32c(bytes bytea) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    steps CONSTANT bigint[] := ARRAY[
        0, 274646895, 549293790, 820201905, 1098587580, 1361435347, 1640403810, 1905808397,
        2197175160, 2460548119, 2722870694, 2987750089, 3280807620, 3553878443, 3811616794, 4084100981];
    crc bigint := 4294967295;
BEGIN
    FOR place IN 0 .. length(bytes) - 1 LOOP
        crc := crc # get_byte(bytes, place);
        crc := (crc >> 4) # steps[(crc & 15) + 1];
        crc := (crc >> 4) # steps[(crc & 15) + 1];
    END LOOP;
    RETURN crc # 4294967295;
END;
$$;

CREATE FUNCTION pg_catalog.crc32(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lpad(to_hex(redshift_kit.crc32c(convert_to(value, 'UTF8'))), 8, '0');

-- A number as the service's machines keep it: PostgreSQL sends the highest byte first.
CREATE FUNCTION redshift_kit.little_endian(bytes bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT string_agg(substr(bytes, place, 1), '' ORDER BY place DESC) FROM generate_series(1, length(bytes)) place);

-- FNV-1a of 64 bits, whose prime is 2 to the 40th and 435. In halves of 32 bits, whose products fit into a BIGINT.
CREATE FUNCTION redshift_kit.fnv_hash(bytes bytea, seed bigint) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    half CONSTANT bigint := 4294967295;
    high bigint := (seed >> 32) & half;
    low bigint := seed & half;
    product bigint;
BEGIN
    FOR place IN 0 .. length(bytes) - 1 LOOP
        low := low # get_byte(bytes, place);
        product := low * 435;
        high := (high * 435 + (product >> 32) + (low << 8)) & half;
        low := product & half;
    END LOOP;
    RETURN (high << 32) | low;
END;
$$;

-- Arithmetic modulo 2 to the 64th: where PostgreSQL's BIGINT overflows, the hashes below go on.
CREATE FUNCTION redshift_kit.wrap64(value numeric) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (mod(mod(value, 18446744073709551616) + 27670116110564327424, 18446744073709551616) - 9223372036854775808)::bigint;

CREATE FUNCTION redshift_kit.add64(VARIADIC terms bigint[]) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.wrap64((SELECT sum(term::numeric) FROM unnest(terms) AS term));

CREATE FUNCTION redshift_kit.mul64(first bigint, second bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.wrap64(first::numeric * second);

CREATE FUNCTION redshift_kit.shift64(value bigint, bits int) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (value >> bits) & ((1::bigint << (64 - bits)) - 1);

CREATE FUNCTION redshift_kit.rotate64(value bigint, bits int) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.shift64(value, bits) | (value << (64 - bits));

CREATE FUNCTION redshift_kit.fetch64(bytes bytea, place int) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('x' || encode(redshift_kit.little_endian(substr(bytes, place + 1, 8)), 'hex'))::bit(64)::bigint;

CREATE FUNCTION redshift_kit.fetch32(bytes bytea, place int) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('x' || encode(redshift_kit.little_endian(substr(bytes, place + 1, 4)), 'hex'))::bit(32)::bigint;

-- FarmHash's Fingerprint64, in the words of its authors' farmhashna: one way for each range of lengths.
CREATE FUNCTION redshift_kit.farm_mix(value bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value # redshift_kit.shift64(value, 47);

CREATE FUNCTION redshift_kit.farm_join(first bigint, second bigint, factor bigint) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    a bigint := redshift_kit.farm_mix(redshift_kit.mul64(first # second, factor));
    b bigint := redshift_kit.farm_mix(redshift_kit.mul64(second # a, factor));
BEGIN
    RETURN redshift_kit.mul64(b, factor);
END;
$$;

CREATE FUNCTION redshift_kit.farm_weak(bytes bytea, place int, first bigint, second bigint) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    z bigint := redshift_kit.fetch64(bytes, place + 24);
    a bigint := redshift_kit.add64(first, redshift_kit.fetch64(bytes, place));
    b bigint := redshift_kit.rotate64(redshift_kit.add64(second, a, z), 21);
    c bigint := a;
BEGIN
    a := redshift_kit.add64(a, redshift_kit.fetch64(bytes, place + 8), redshift_kit.fetch64(bytes, place + 16));
    b := redshift_kit.add64(b, redshift_kit.rotate64(a, 44));
    RETURN ARRAY[redshift_kit.add64(a, z), redshift_kit.add64(b, c)];
END;
$$;

CREATE FUNCTION redshift_kit.farm_up_to_16(bytes bytea) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    k0 CONSTANT bigint := -4348849565147123417;
    k2 CONSTANT bigint := -7286425919675154353;
    size CONSTANT int := length(bytes);
    factor CONSTANT bigint := redshift_kit.add64(k2, size * 2);
    a bigint;
    b bigint;
BEGIN
    IF size >= 8 THEN
        a := redshift_kit.add64(redshift_kit.fetch64(bytes, 0), k2);
        b := redshift_kit.fetch64(bytes, size - 8);
        RETURN redshift_kit.farm_join(
            redshift_kit.add64(redshift_kit.mul64(redshift_kit.rotate64(b, 37), factor), a),
            redshift_kit.mul64(redshift_kit.add64(redshift_kit.rotate64(a, 25), b), factor),
            factor);
    ELSIF size >= 4 THEN
        RETURN redshift_kit.farm_join(
            size + (redshift_kit.fetch32(bytes, 0) << 3), redshift_kit.fetch32(bytes, size - 4), factor);
    ELSIF size > 0 THEN
        a := get_byte(bytes, 0) + (get_byte(bytes, size / 2) << 8);
        b := size + (get_byte(bytes, size - 1) << 2);
        RETURN redshift_kit.mul64(
            redshift_kit.farm_mix(redshift_kit.mul64(a, k2) # redshift_kit.mul64(b, k0)), k2);
    END IF;
    RETURN k2;
END;
$$;

CREATE FUNCTION redshift_kit.farm_up_to_64(bytes bytea) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    k1 CONSTANT bigint := -5435081209227447693;
    k2 CONSTANT bigint := -7286425919675154353;
    size CONSTANT int := length(bytes);
    factor CONSTANT bigint := redshift_kit.add64(k2, size * 2);
    a bigint := redshift_kit.mul64(redshift_kit.fetch64(bytes, 0), CASE WHEN size > 32 THEN k2 ELSE k1 END);
    b bigint := redshift_kit.fetch64(bytes, 8);
    c bigint := redshift_kit.mul64(redshift_kit.fetch64(bytes, size - 8), factor);
    d bigint := redshift_kit.mul64(redshift_kit.fetch64(bytes, size - 16), k2);
    y bigint := redshift_kit.add64(
        redshift_kit.rotate64(redshift_kit.add64(a, b), 43), redshift_kit.rotate64(c, 30), d);
    z bigint := redshift_kit.farm_join(
        y, redshift_kit.add64(a, redshift_kit.rotate64(redshift_kit.add64(b, k2), 18), c), factor);
    e bigint;
    f bigint;
    g bigint;
    h bigint;
BEGIN
    IF size <= 32 THEN
        RETURN z;
    END IF;
    e := redshift_kit.mul64(redshift_kit.fetch64(bytes, 16), factor);
    f := redshift_kit.fetch64(bytes, 24);
    g := redshift_kit.mul64(redshift_kit.add64(y, redshift_kit.fetch64(bytes, size - 32)), factor);
    h := redshift_kit.mul64(redshift_kit.add64(z, redshift_kit.fetch64(bytes, size - 24)), factor);
    RETURN redshift_kit.farm_join(
        redshift_kit.add64(redshift_kit.rotate64(redshift_kit.add64(e, f), 43), redshift_kit.rotate64(g, 30), h),
        redshift_kit.add64(e, redshift_kit.rotate64(redshift_kit.add64(f, a), 18), g),
        factor);
END;
$$;

CREATE FUNCTION redshift_kit.farm_over_64(bytes bytea) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    k0 CONSTANT bigint := -4348849565147123417;
    k1 CONSTANT bigint := -5435081209227447693;
    k2 CONSTANT bigint := -7286425919675154353;
    size CONSTANT int := length(bytes);
    rest CONSTANT int := (size - 1) % 64;
    factor bigint := k1;
    nine int := 1;
    x bigint := redshift_kit.add64(redshift_kit.mul64(81, k2), redshift_kit.fetch64(bytes, 0));
    y bigint := redshift_kit.add64(redshift_kit.mul64(81, k1), 113);
    z bigint := redshift_kit.mul64(
        redshift_kit.farm_mix(redshift_kit.add64(redshift_kit.mul64(y, k2), 113)), k2);
    v bigint[] := ARRAY[0, 0];
    w bigint[] := ARRAY[0, 0];
    place int := 0;
    old bigint;
BEGIN
    LOOP
        x := redshift_kit.mul64(redshift_kit.rotate64(
            redshift_kit.add64(x, y, v[1], redshift_kit.fetch64(bytes, place + 8)), 37), factor);
        y := redshift_kit.mul64(redshift_kit.rotate64(
            redshift_kit.add64(y, v[2], redshift_kit.fetch64(bytes, place + 48)), 42), factor);
        x := x # redshift_kit.mul64(w[2], nine);
        y := redshift_kit.add64(y, redshift_kit.mul64(v[1], nine), redshift_kit.fetch64(bytes, place + 40));
        z := redshift_kit.mul64(redshift_kit.rotate64(redshift_kit.add64(z, w[1]), 33), factor);
        v := redshift_kit.farm_weak(bytes, place, redshift_kit.mul64(v[2], factor), redshift_kit.add64(x, w[1]));
        w := redshift_kit.farm_weak(bytes, place + 32, redshift_kit.add64(z, w[2]),
            redshift_kit.add64(y, redshift_kit.fetch64(bytes, place + 16)));
        old := z;
        z := x;
        x := old;
        EXIT WHEN nine = 9;
        place := place + 64;
        -- The last 64 bytes, which may overlap those before, take another turn of their own.
        IF place = size - 1 - rest THEN
            factor := redshift_kit.add64(k1, (z & 255) << 1);
            nine := 9;
            place := size - 64;
            w[1] := redshift_kit.add64(w[1], rest);
            v[1] := redshift_kit.add64(v[1], w[1]);
            w[1] := redshift_kit.add64(w[1], v[1]);
        END IF;
    END LOOP;
    RETURN redshift_kit.farm_join(
        redshift_kit.add64(redshift_kit.farm_join(v[1], w[1], factor),
            redshift_kit.mul64(redshift_kit.farm_mix(y), k0), z),
        redshift_kit.add64(redshift_kit.farm_join(v[2], w[2], factor), x),
        factor);
END;
$$;

CREATE FUNCTION redshift_kit.farm_fingerprint(bytes bytea) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN length(bytes) <= 16 THEN redshift_kit.farm_up_to_16(bytes)
        WHEN length(bytes) <= 64 THEN redshift_kit.farm_up_to_64(bytes)
        ELSE redshift_kit.farm_over_64(bytes)
    END;

CREATE FUNCTION pg_catalog.farmfingerprint64(value text) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.farm_fingerprint(convert_to(value, 'UTF8'));

-- Murmur3A of 32 bits; BIGINTs hold what would overflow.
CREATE FUNCTION redshift_kit.rotate32(value bigint, bits int) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((value << bits) | (value >> (32 - bits))) & 4294967295;

CREATE FUNCTION redshift_kit.mul32(first bigint, second bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.mul64(first, second) & 4294967295;

CREATE FUNCTION redshift_kit.murmur_scramble(block bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.mul32(redshift_kit.rotate32(redshift_kit.mul32(block, 3432918353), 15), 461845907);

CREATE FUNCTION redshift_kit.murmur_hash(bytes bytea, seed int) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    size CONSTANT int := length(bytes);
    hash bigint := seed::bigint & 4294967295;
BEGIN
    FOR place IN 0 .. size / 4 - 1 LOOP
        hash := redshift_kit.rotate32(hash # redshift_kit.murmur_scramble(redshift_kit.fetch32(bytes, place * 4)), 13);
        hash := (hash * 5 + 3864292196) & 4294967295;
    END LOOP;
    IF size % 4 > 0 THEN
        hash := hash # redshift_kit.murmur_scramble(
            redshift_kit.fetch32(substr(bytes, size - size % 4 + 1) || '\x000000', 0));
    END IF;
    hash := hash # size;
    hash := redshift_kit.mul32(hash # (hash >> 16), 2246822507);
    hash := redshift_kit.mul32(hash # (hash >> 13), 3266489909);
    hash := hash # (hash >> 16);
    RETURN hash::bit(32)::int;
END;
$$;

-- The digits of a DECIMAL as a whole number.
CREATE FUNCTION redshift_kit.unscaled(value numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN trunc(value * postgresql_power(10::numeric, scale(value)::numeric));

-- The bytes of a DECIMAL for murmur3_32_hash: its digits as a number, in no more bytes than it needs, the highest first.
CREATE FUNCTION redshift_kit.unscaled_bytes(value numeric) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    rest numeric := redshift_kit.unscaled(value);
    bytes bytea := '';
    byte int;
BEGIN
    LOOP
        byte := mod(mod(rest, 256) + 256, 256);
        rest := floor(rest / 256);
        bytes := set_byte('\x00', 0, byte) || bytes;
        EXIT WHEN rest = 0 AND byte < 128 OR rest = -1 AND byte >= 128;
    END LOOP;
    RETURN bytes;
END;
$$;

-- FNV_HASH takes the bytes of a value as its type has them, in the type's own width.
-- MURMUR3_32_HASH takes them as Apache Iceberg's specification says (appendix B): integers and times as 64 bits, times since 1970.
DO $$
DECLARE
    type regtype;
    fnv text;
    murmur text;
BEGIN
    FOR type, fnv, murmur IN VALUES
        ('text'::regtype, 'convert_to(value, ''UTF8'')', 'convert_to(value, ''UTF8'')'),
        ('bpchar', 'bpcharsend(value)', 'bpcharsend(value)'),
        ('boolean', 'boolsend(value)', 'redshift_kit.little_endian(int8send(value::int))'),
        ('smallint', 'redshift_kit.little_endian(int2send(value))', 'redshift_kit.little_endian(int8send(value))'),
        ('int', 'redshift_kit.little_endian(int4send(value))', 'redshift_kit.little_endian(int8send(value))'),
        ('bigint', 'redshift_kit.little_endian(int8send(value))', 'redshift_kit.little_endian(int8send(value))'),
        ('real', 'redshift_kit.little_endian(float4send(value))', 'redshift_kit.little_endian(float8send(value + 0::float8))'),
        ('float8', 'redshift_kit.little_endian(float8send(value))', 'redshift_kit.little_endian(float8send(value + 0::float8))'),
        ('numeric', 'redshift_kit.little_endian(int8send(redshift_kit.wrap64(redshift_kit.unscaled(value))))',
            'redshift_kit.unscaled_bytes(value)'),
        ('date', 'redshift_kit.little_endian(int4send(value - ''2000-01-01''))',
            'redshift_kit.little_endian(int8send((value - ''1970-01-01'')::bigint))'),
        ('timestamp', 'redshift_kit.little_endian(timestamp_send(value))',
            'redshift_kit.little_endian(int8send((extract(epoch FROM value) * 1000000)::bigint))'),
        ('timestamptz', 'redshift_kit.little_endian(timestamptz_send(value))',
            'redshift_kit.little_endian(int8send((extract(epoch FROM value) * 1000000)::bigint))'),
        ('time', 'redshift_kit.little_endian(time_send(value))',
            'redshift_kit.little_endian(int8send((extract(epoch FROM value) * 1000000)::bigint))')
    LOOP
        EXECUTE format('CREATE FUNCTION pg_catalog.fnv_hash(value %s, seed bigint DEFAULT -3750763034362895579) '
            'RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.fnv_hash(%s, seed)', type, fnv);
        EXECUTE format('CREATE FUNCTION pg_catalog.murmur3_32_hash(value %s, seed int DEFAULT 0) '
            'RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN redshift_kit.murmur_hash(%s, seed)', type, murmur);
    END LOOP;
END;
$$;

-- How Redshift sums is not documented, but for numbers the guide shows it: they are their own sum, without the point.
CREATE FUNCTION pg_catalog.checksum(value int) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN value;

CREATE FUNCTION pg_catalog.checksum(value numeric) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (redshift_kit.wrap64(redshift_kit.unscaled(value)) & 4294967295)::bit(32)::int;

CREATE FUNCTION pg_catalog.checksum(value text) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.crc32c(convert_to(value, 'UTF8'))::bit(32)::int;
