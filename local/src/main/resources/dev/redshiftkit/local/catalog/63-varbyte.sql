-- VARBYTE: casts, operators and functions (Redshift guide, "VARBYTE type" and "VARBYTE operators"). PostgreSQL's functions of bytea do
-- the work, as functions of the one type or the other.

-- Text is its bytes in UTF-8, CHAR with its blanks; a whole number has as many bytes as its type, the highest first.
CREATE FUNCTION redshift_kit.to_bytes(text) RETURNS varbyte LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
CREATE FUNCTION redshift_kit.to_bytes(bpchar) RETURNS varbyte LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'bpcharsend';
CREATE FUNCTION redshift_kit.to_bytes(int2) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int2send';
CREATE FUNCTION redshift_kit.to_bytes(int4) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4send';
CREATE FUNCTION redshift_kit.to_bytes(int8) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8send';
CREATE CAST (text AS varbyte) WITH FUNCTION redshift_kit.to_bytes(text) AS ASSIGNMENT;
CREATE CAST (varchar AS varbyte) WITH FUNCTION redshift_kit.to_bytes(text) AS ASSIGNMENT;
CREATE CAST (bpchar AS varbyte) WITH FUNCTION redshift_kit.to_bytes(bpchar) AS ASSIGNMENT;
CREATE CAST (int2 AS varbyte) WITH FUNCTION redshift_kit.to_bytes(int2);
CREATE CAST (int4 AS varbyte) WITH FUNCTION redshift_kit.to_bytes(int4);
CREATE CAST (int8 AS varbyte) WITH FUNCTION redshift_kit.to_bytes(int8);

CREATE FUNCTION redshift_kit.as_text(value varbyte) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN convert_from(value::bytea, 'UTF8');
CREATE CAST (varbyte AS text) WITH FUNCTION redshift_kit.as_text(varbyte);
CREATE CAST (varbyte AS varchar) WITH FUNCTION redshift_kit.as_text(varbyte);
CREATE CAST (varbyte AS bpchar) WITH FUNCTION redshift_kit.as_text(varbyte);

CREATE FUNCTION redshift_kit.as_number(value varbyte, max_bytes int, type_name text) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF octet_length(value::bytea) NOT BETWEEN 1 AND max_bytes THEN
        RAISE EXCEPTION 'VARBYTE value of % bytes cannot be cast to %', octet_length(value::bytea), type_name
            USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    -- The sign is that of the value's own width.
    RETURN ('x' || encode(value::bytea, 'hex'))::bit varying(64)::bit(64)::bigint >> (64 - 8 * octet_length(value::bytea));
END;
$$;
CREATE FUNCTION redshift_kit.as_int2(value varbyte) RETURNS int2 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.as_number(value, 2, 'smallint')::int2;
CREATE FUNCTION redshift_kit.as_int4(value varbyte) RETURNS int4 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.as_number(value, 4, 'integer')::int4;
CREATE FUNCTION redshift_kit.as_int8(value varbyte) RETURNS int8 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.as_number(value, 8, 'bigint');
CREATE CAST (varbyte AS int2) WITH FUNCTION redshift_kit.as_int2(varbyte);
CREATE CAST (varbyte AS int4) WITH FUNCTION redshift_kit.as_int4(varbyte);
CREATE CAST (varbyte AS int8) WITH FUNCTION redshift_kit.as_int8(varbyte);

-- Comparison is that of the bytes.
CREATE FUNCTION redshift_kit.equal(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION redshift_kit.not_equal(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteane';
CREATE FUNCTION redshift_kit.less(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION redshift_kit.less_or_equal(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteale';
CREATE FUNCTION redshift_kit.greater(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION redshift_kit.greater_or_equal(varbyte, varbyte) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteage';
CREATE FUNCTION redshift_kit.varbyte_compare(varbyte, varbyte) RETURNS int LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION redshift_kit.varbyte_hash(varbyte) RETURNS int LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';

CREATE OPERATOR pg_catalog.= (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.equal,
    COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR pg_catalog.<> (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.not_equal,
    COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR pg_catalog.< (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.less,
    COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR pg_catalog.<= (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.less_or_equal,
    COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
CREATE OPERATOR pg_catalog.> (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.greater,
    COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
CREATE OPERATOR pg_catalog.>= (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.greater_or_equal,
    COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
CREATE OPERATOR CLASS pg_catalog.varbyte_ops DEFAULT FOR TYPE varbyte USING btree AS
    OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=, OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
    FUNCTION 1 redshift_kit.varbyte_compare(varbyte, varbyte);
CREATE OPERATOR CLASS pg_catalog.varbyte_ops DEFAULT FOR TYPE varbyte USING hash AS
    OPERATOR 1 pg_catalog.=, FUNCTION 1 redshift_kit.varbyte_hash(varbyte);

CREATE FUNCTION redshift_kit.larger(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN $1 >= $2 THEN $1 ELSE $2 END;
CREATE FUNCTION redshift_kit.smaller(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN $1 <= $2 THEN $1 ELSE $2 END;
CREATE AGGREGATE pg_catalog.max(varbyte) (SFUNC = redshift_kit.larger, STYPE = varbyte, COMBINEFUNC = redshift_kit.larger, PARALLEL = SAFE);
CREATE AGGREGATE pg_catalog.min(varbyte) (SFUNC = redshift_kit.smaller, STYPE = varbyte, COMBINEFUNC = redshift_kit.smaller, PARALLEL = SAFE);

-- || and + put one behind the other.
CREATE FUNCTION redshift_kit.joined_bytes(varbyte, varbyte) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacat';
CREATE OPERATOR pg_catalog.|| (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.joined_bytes);
CREATE OPERATOR pg_catalog.+ (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.joined_bytes);
CREATE FUNCTION pg_catalog.concat(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN $1 || $2;

CREATE FUNCTION redshift_kit.bits(value varbyte) RETURNS bit varying
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('x' || encode(value::bytea, 'hex'))::bit varying;
CREATE FUNCTION redshift_kit.from_bits(bits bit varying) RETURNS varbyte
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    result bytea := '';
BEGIN
    FOR place IN 1 .. length(bits) BY 8 LOOP
        result := result || substring(int4send(substring(bits FROM place FOR 8)::bit(8)::int) FROM 4);
    END LOOP;
    RETURN result::varbyte;
END;
$$;
CREATE FUNCTION redshift_kit.bits_not(varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.from_bits(~ redshift_kit.bits($1));
CREATE FUNCTION redshift_kit.bits_and(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.from_bits(redshift_kit.bits($1) & redshift_kit.bits($2));
CREATE FUNCTION redshift_kit.bits_or(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.from_bits(redshift_kit.bits($1) | redshift_kit.bits($2));
CREATE FUNCTION redshift_kit.bits_xor(varbyte, varbyte) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN redshift_kit.from_bits(redshift_kit.bits($1) # redshift_kit.bits($2));
CREATE OPERATOR pg_catalog.~ (RIGHTARG = varbyte, FUNCTION = redshift_kit.bits_not);
CREATE OPERATOR pg_catalog.& (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.bits_and);
CREATE OPERATOR pg_catalog.| (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.bits_or);
CREATE OPERATOR pg_catalog.# (LEFTARG = varbyte, RIGHTARG = varbyte, FUNCTION = redshift_kit.bits_xor);

-- Lengths and positions are bytes.
CREATE FUNCTION pg_catalog.octet_length(varbyte) RETURNS int LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaoctetlen';
CREATE FUNCTION pg_catalog.length(varbyte) RETURNS int LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaoctetlen';
CREATE FUNCTION pg_catalog.len(varbyte) RETURNS int LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaoctetlen';
CREATE FUNCTION pg_catalog.substring(varbyte, int, int) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytea_substr';
CREATE FUNCTION pg_catalog.substring(varbyte, int) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytea_substr_no_len';
CREATE FUNCTION pg_catalog.substr(varbyte, int, int) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytea_substr';
CREATE FUNCTION pg_catalog.substr(varbyte, int) RETURNS varbyte LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytea_substr_no_len';
-- Bit 0 is the last one, of the lowest value.
CREATE FUNCTION pg_catalog.getbit(binary_value varbyte, index int) RETURNS int
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN get_byte(binary_value::bytea, octet_length(binary_value) - 1 - index / 8) >> index % 8 & 1;

-- An odd number of digits is preceded by a 0.
CREATE FUNCTION pg_catalog.from_hex(hex_string text) RETURNS varbyte
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN decode(CASE length(hex_string) % 2 WHEN 1 THEN '0' ELSE '' END || hex_string, 'hex')::varbyte;
CREATE FUNCTION pg_catalog.to_hex(varbyte) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN encode($1::bytea, 'hex');
CREATE FUNCTION pg_catalog.to_hex(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN encode(convert_to($1, 'UTF8'), 'hex');

CREATE FUNCTION redshift_kit.refuse_format(format text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RAISE EXCEPTION 'format "%" is not supported: it must be hex, binary, base64, utf-8 or utf8', format
        USING ERRCODE = 'invalid_parameter_value';
END;
$$;

CREATE FUNCTION pg_catalog.to_varbyte(string text, format text) RETURNS varbyte
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE lower(format)
        WHEN 'hex' THEN from_hex(string)
        WHEN 'binary' THEN redshift_kit.from_bits(lpad(string, (length(string) + 7) / 8 * 8, '0')::bit varying)
        WHEN 'base64' THEN decode(string, 'base64')::varbyte
        WHEN 'utf8' THEN string::varbyte
        WHEN 'utf-8' THEN string::varbyte
        ELSE redshift_kit.refuse_format(format)::varbyte
    END;

CREATE FUNCTION pg_catalog.from_varbyte(binary_value varbyte, format text) RETURNS varchar
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE lower(format)
        WHEN 'hex' THEN encode(binary_value::bytea, 'hex')
        WHEN 'binary' THEN redshift_kit.bits(binary_value)::text
        WHEN 'base64' THEN translate(encode(binary_value::bytea, 'base64'), E'\n', '')
        WHEN 'utf8' THEN convert_from(binary_value::bytea, 'UTF8')
        WHEN 'utf-8' THEN convert_from(binary_value::bytea, 'UTF8')
        ELSE redshift_kit.refuse_format(format)
    END;

-- SUPER from JSON in bytes and back.
CREATE FUNCTION pg_catalog.json_parse(bytes varbyte) RETURNS super LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN json_parse(convert_from(bytes::bytea, 'UTF8'));
CREATE FUNCTION pg_catalog.can_json_parse(bytes varbyte) RETURNS boolean LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN can_json_parse(convert_from(bytes::bytea, 'UTF8'));
CREATE FUNCTION pg_catalog.json_serialize_to_varbyte(super_expression super) RETURNS varbyte LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN convert_to(redshift_kit.json_text(super_expression), 'UTF8')::varbyte;
