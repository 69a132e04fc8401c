-- GEOMETRY and GEOGRAPHY (Redshift guide, "Querying spatial data in Amazon Redshift" and "Spatial functions"). What they compute, the
-- package local.spatial of the JVM does; here are their names, arguments and results.
--
-- A value is hexadecimal EWKB, as it is printed. A GEOMETRY that has no bounding box precomputed has a minus in front, which
-- is not printed and means nothing else.
CREATE FUNCTION redshift_kit.stored(geometry) RETURNS text LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';
CREATE FUNCTION redshift_kit.stored(geography) RETURNS text LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';
CREATE FUNCTION redshift_kit.stored_geometry(text) RETURNS geometry LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';
CREATE FUNCTION redshift_kit.stored_geography(text) RETURNS geography LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteasend';

-- New geometries have a bounding box unless the session has DEFAULT_GEOMETRY_ENCODING at 1.
CREATE FUNCTION redshift_kit.new_geometry(hex text) RETURNS geometry
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF current_setting('redshift.default_geometry_encoding', true) = '1' THEN
        RETURN redshift_kit.stored_geometry('-' || hex);
    END IF;
    RETURN redshift_kit.stored_geometry(hex);
END;
$$;

CREATE FUNCTION redshift_kit.geometry_in(value redshift_kit.c_string) RETURNS geometry
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL RESTRICTED
AS $$
BEGIN
    RETURN redshift_kit.new_geometry(redshift_kit.call_back('geometry_in', redshift_kit.as_text(value)));
END;
$$;
CREATE FUNCTION redshift_kit.geometry_out(value geometry) RETURNS redshift_kit.c_string
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN redshift_kit.as_c_string(ltrim(redshift_kit.stored(value), '-'));
END;
$$;
CREATE FUNCTION redshift_kit.geometry_send(value geometry) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    RETURN convert_to(ltrim(redshift_kit.stored(value), '-'), 'UTF8');
END;
$$;
CREATE FUNCTION redshift_kit.geography_in(value redshift_kit.c_string) RETURNS geography
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL RESTRICTED
AS $$
BEGIN
    RETURN redshift_kit.stored_geography(redshift_kit.call_back('geography_in', redshift_kit.as_text(value)));
END;
$$;

-- An argument that is a NULL of no type is a GEOMETRY: it is the one that the others of its category yield to.
UPDATE pg_type SET
    typinput = 'redshift_kit.geometry_in(redshift_kit.c_string)'::regprocedure,
    typoutput = 'redshift_kit.geometry_out(geometry)'::regprocedure,
    typsend = 'redshift_kit.geometry_send(geometry)'::regprocedure,
    typcategory = 'g',
    typispreferred = true
WHERE oid = 'geometry'::regtype;
UPDATE pg_type SET
    typinput = 'redshift_kit.geography_in(redshift_kit.c_string)'::regprocedure,
    typcategory = 'g'
WHERE oid = 'geography'::regtype;

-- The coordinates stay as they are; only the SRID is asked.
CREATE FUNCTION redshift_kit.as_geography(geometry) RETURNS geography
    LANGUAGE sql IMMUTABLE PARALLEL RESTRICTED
    RETURN redshift_kit.stored_geography(redshift_kit.call_back('geography', redshift_kit.stored($1)));
CREATE FUNCTION redshift_kit.as_geometry(geography) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.new_geometry(redshift_kit.stored($1));
CREATE CAST (geometry AS geography) WITH FUNCTION redshift_kit.as_geography(geometry);
CREATE CAST (geography AS geometry) WITH FUNCTION redshift_kit.as_geometry(geography);

CREATE FUNCTION pg_catalog.addbbox(geometry) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.stored_geometry(ltrim(redshift_kit.stored($1), '-'));
CREATE FUNCTION pg_catalog.dropbbox(geometry) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.stored_geometry('-' || ltrim(redshift_kit.stored($1), '-'));
CREATE FUNCTION pg_catalog.supportsbbox(geometry) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN left(redshift_kit.stored($1), 1) <> '-';

-- How a function calls another one in the JVM. STRICT keeps the planner from putting the expression in the place of the call, so that
-- plans show the function that the query names.
CREATE FUNCTION redshift_kit.argument(type_name text, number int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN format(
        CASE type_name
            WHEN 'geometry' THEN 'redshift_kit.stored($%s)'
            WHEN 'geography' THEN 'redshift_kit.stored($%s)'
            -- All of its bits, whatever EXTRA_FLOAT_DIGITS says.
            WHEN 'float8' THEN 'encode(float8send($%s), ''hex'')'
            ELSE '$%s::text'
        END,
        number);
CREATE FUNCTION redshift_kit.result(type_name text, call text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN format(
        CASE type_name
            WHEN 'geometry' THEN 'redshift_kit.new_geometry(%s)'
            WHEN 'geography' THEN 'redshift_kit.stored_geography(%s)'
            WHEN 'varbyte' THEN 'decode(%s, ''hex'')::varbyte'
            ELSE '%s::' || type_name
        END,
        call);
CREATE FUNCTION redshift_kit.make_spatial_function(name text, argument_types text, result_type text, callee text) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format(
        'CREATE FUNCTION pg_catalog.%I(%s) RETURNS %s LANGUAGE sql IMMUTABLE STRICT PARALLEL RESTRICTED RETURN %s',
        name, argument_types, result_type,
        redshift_kit.result(result_type, format(
            'redshift_kit.call_back(%L, %s)',
            callee,
            (SELECT string_agg(redshift_kit.argument(a.type_name, a.number::int), ', ' ORDER BY a.number)
             FROM unnest(string_to_array(argument_types, ', ')) WITH ORDINALITY a (type_name, number)))));
END;
$$;

SELECT redshift_kit.make_spatial_function(name, argument_types, result_type, callee)
FROM (VALUES
    -- From notations
    ('st_geomfromtext', 'text', 'geometry', 'st_geomfromtext'),
    ('st_geomfromtext', 'text, int', 'geometry', 'st_geomfromtext'),
    ('st_geomfromewkt', 'text', 'geometry', 'st_geomfromewkt'),
    ('st_geomfromwkb', 'text', 'geometry', 'st_geomfromwkb'),
    ('st_geomfromwkb', 'text, int', 'geometry', 'st_geomfromwkb'),
    ('st_geomfromewkb', 'text', 'geometry', 'st_geomfromewkb'),
    ('st_geomfromgeojson', 'text', 'geometry', 'st_geomfromgeojson'),
    ('st_geomfromgeohash', 'text', 'geometry', 'st_geomfromgeohash'),
    ('st_geomfromgeohash', 'text, int', 'geometry', 'st_geomfromgeohash'),
    ('st_geomfromgeosquare', 'bigint', 'geometry', 'st_geomfromgeosquare'),
    ('st_geomfromgeosquare', 'bigint, int', 'geometry', 'st_geomfromgeosquare'),
    ('st_geogfromtext', 'text', 'geography', 'st_geogfromtext'),
    ('st_geogfromwkb', 'text', 'geography', 'st_geogfromwkb'),
    -- To notations
    ('st_astext', 'geometry', 'varchar', 'st_astext'),
    ('st_astext', 'geometry, int', 'varchar', 'st_astext'),
    ('st_astext', 'geography', 'varchar', 'st_astext'),
    ('st_astext', 'geography, int', 'varchar', 'st_astext'),
    ('st_asewkt', 'geometry', 'varchar', 'st_asewkt'),
    ('st_asewkt', 'geometry, int', 'varchar', 'st_asewkt'),
    ('st_asewkt', 'geography', 'varchar', 'st_asewkt'),
    ('st_asewkt', 'geography, int', 'varchar', 'st_asewkt'),
    ('st_asgeojson', 'geometry', 'varchar', 'st_asgeojson'),
    ('st_asgeojson', 'geometry, int', 'varchar', 'st_asgeojson'),
    ('st_asgeojson', 'geography', 'varchar', 'st_asgeojson'),
    ('st_asgeojson', 'geography, int', 'varchar', 'st_asgeojson'),
    ('st_asbinary', 'geometry', 'varchar', 'st_asbinary'),
    ('st_asewkb', 'geometry', 'varbyte', 'st_asewkb'),
    ('st_ashexwkb', 'geometry', 'varchar', 'st_ashexwkb'),
    ('st_ashexwkb', 'geography', 'varchar', 'st_ashexwkb'),
    ('st_ashexewkb', 'geometry', 'varchar', 'st_ashexewkb'),
    ('st_ashexewkb', 'geography', 'varchar', 'st_ashexewkb'),
    ('st_geohash', 'geometry', 'varchar', 'st_geohash'),
    ('st_geohash', 'geometry, int', 'varchar', 'st_geohash'),
    ('st_geosquare', 'geometry', 'bigint', 'st_geosquare'),
    ('st_geosquare', 'geometry, int', 'bigint', 'st_geosquare'),
    -- What a geometry is
    ('geometrytype', 'geometry', 'varchar', 'geometrytype'),
    ('st_geometrytype', 'geometry', 'varchar', 'st_geometrytype'),
    ('st_srid', 'geometry', 'int', 'st_srid'),
    ('st_ndims', 'geometry', 'int', 'st_ndims'),
    ('st_dimension', 'geometry', 'int', 'st_dimension'),
    ('st_npoints', 'geometry', 'int', 'st_npoints'),
    ('st_npoints', 'geography', 'int', 'st_npoints'),
    ('st_numpoints', 'geometry', 'int', 'st_numpoints'),
    ('st_numgeometries', 'geometry', 'int', 'st_numgeometries'),
    ('st_nrings', 'geometry', 'int', 'st_nrings'),
    ('st_numinteriorrings', 'geometry', 'int', 'st_numinteriorrings'),
    ('st_memsize', 'geometry', 'int', 'st_memsize'),
    ('st_isempty', 'geometry', 'boolean', 'st_isempty'),
    ('st_iscollection', 'geometry', 'boolean', 'st_iscollection'),
    ('st_isclosed', 'geometry', 'boolean', 'st_isclosed'),
    ('st_isring', 'geometry', 'boolean', 'st_isring'),
    ('st_issimple', 'geometry', 'boolean', 'st_issimple'),
    ('st_isvalid', 'geometry', 'boolean', 'st_isvalid'),
    ('st_ispolygoncw', 'geometry', 'boolean', 'st_ispolygoncw'),
    ('st_ispolygonccw', 'geometry', 'boolean', 'st_ispolygonccw'),
    ('st_x', 'geometry', 'float8', 'st_x'),
    ('st_y', 'geometry', 'float8', 'st_y'),
    ('st_z', 'geometry', 'float8', 'st_z'),
    ('st_m', 'geometry', 'float8', 'st_m'),
    ('st_xmin', 'geometry', 'float8', 'st_xmin'),
    ('st_ymin', 'geometry', 'float8', 'st_ymin'),
    ('st_zmin', 'geometry', 'float8', 'st_zmin'),
    ('st_mmin', 'geometry', 'float8', 'st_mmin'),
    ('st_xmax', 'geometry', 'float8', 'st_xmax'),
    ('st_ymax', 'geometry', 'float8', 'st_ymax'),
    ('st_zmax', 'geometry', 'float8', 'st_zmax'),
    ('st_mmax', 'geometry', 'float8', 'st_mmax'),
    -- Parts of a geometry
    ('st_startpoint', 'geometry', 'geometry', 'st_startpoint'),
    ('st_endpoint', 'geometry', 'geometry', 'st_endpoint'),
    ('st_pointn', 'geometry, int', 'geometry', 'st_pointn'),
    ('st_geometryn', 'geometry, int', 'geometry', 'st_geometryn'),
    ('st_exteriorring', 'geometry', 'geometry', 'st_exteriorring'),
    ('st_interiorringn', 'geometry, int', 'geometry', 'st_interiorringn'),
    -- From numbers and other geometries
    ('st_point', 'float8, float8', 'geometry', 'st_point'),
    ('st_makepoint', 'float8, float8', 'geometry', 'st_makepoint'),
    ('st_makepoint', 'float8, float8, float8', 'geometry', 'st_makepoint'),
    ('st_makepoint', 'float8, float8, float8, float8', 'geometry', 'st_makepoint'),
    ('st_makeenvelope', 'float8, float8, float8, float8', 'geometry', 'st_makeenvelope'),
    ('st_makeenvelope', 'float8, float8, float8, float8, int', 'geometry', 'st_makeenvelope'),
    ('st_makeline', 'geometry, geometry', 'geometry', 'st_makeline'),
    ('st_linefrommultipoint', 'geometry', 'geometry', 'st_linefrommultipoint'),
    ('st_makepolygon', 'geometry', 'geometry', 'st_makepolygon'),
    ('st_makepolygon', 'geometry, geometry', 'geometry', 'st_makepolygon'),
    ('st_polygon', 'geometry, int', 'geometry', 'st_polygon'),
    ('st_points', 'geometry', 'geometry', 'st_points'),
    ('st_multi', 'geometry', 'geometry', 'st_multi'),
    -- With something changed
    ('st_addpoint', 'geometry, geometry', 'geometry', 'st_addpoint'),
    ('st_addpoint', 'geometry, geometry, int', 'geometry', 'st_addpoint'),
    ('st_removepoint', 'geometry, int', 'geometry', 'st_removepoint'),
    ('st_setpoint', 'geometry, int, geometry', 'geometry', 'st_setpoint'),
    ('st_setsrid', 'geometry, int', 'geometry', 'st_setsrid'),
    ('st_reverse', 'geometry', 'geometry', 'st_reverse'),
    ('st_force2d', 'geometry', 'geometry', 'st_force2d'),
    ('st_force3d', 'geometry', 'geometry', 'st_force3dz'),
    ('st_force3dz', 'geometry', 'geometry', 'st_force3dz'),
    ('st_force3dm', 'geometry', 'geometry', 'st_force3dm'),
    ('st_force4d', 'geometry', 'geometry', 'st_force4d'),
    -- How two lie to each other
    ('st_contains', 'geometry, geometry', 'boolean', 'st_contains'),
    ('st_containsproperly', 'geometry, geometry', 'boolean', 'st_containsproperly'),
    ('st_within', 'geometry, geometry', 'boolean', 'st_within'),
    ('st_covers', 'geometry, geometry', 'boolean', 'st_covers'),
    ('st_coveredby', 'geometry, geometry', 'boolean', 'st_coveredby'),
    ('st_disjoint', 'geometry, geometry', 'boolean', 'st_disjoint'),
    ('st_intersects', 'geometry, geometry', 'boolean', 'st_intersects'),
    ('st_touches', 'geometry, geometry', 'boolean', 'st_touches'),
    ('st_dwithin', 'geometry, geometry, float8', 'boolean', 'st_dwithin'),
    -- Measures
    ('st_area', 'geometry', 'float8', 'st_area'),
    ('st_area', 'geography', 'float8', 'geography_area'),
    ('st_length', 'geometry', 'float8', 'st_length'),
    ('st_length', 'geography', 'float8', 'geography_length'),
    ('st_length2d', 'geometry', 'float8', 'st_length'),
    ('st_lengthsphere', 'geometry', 'float8', 'st_lengthsphere'),
    ('st_perimeter', 'geometry', 'float8', 'st_perimeter'),
    ('st_perimeter', 'geography', 'float8', 'geography_perimeter'),
    ('st_perimeter2d', 'geometry', 'float8', 'st_perimeter'),
    ('st_distance', 'geometry, geometry', 'float8', 'st_distance'),
    ('st_distance', 'geography, geography', 'float8', 'geography_distance'),
    ('st_distancesphere', 'geometry, geometry', 'float8', 'st_distancesphere'),
    ('st_distancesphere', 'geometry, geometry, float8', 'float8', 'st_distancesphere'),
    ('st_azimuth', 'geometry, geometry', 'float8', 'st_azimuth'),
    ('st_angle', 'geometry, geometry, geometry', 'float8', 'st_angle'),
    ('st_angle', 'geometry, geometry, geometry, geometry', 'float8', 'st_angle'),
    -- What comes of geometries
    ('st_centroid', 'geometry', 'geometry', 'st_centroid'),
    ('st_boundary', 'geometry', 'geometry', 'st_boundary'),
    ('st_buffer', 'geometry, float8', 'geometry', 'st_buffer'),
    ('st_buffer', 'geometry, float8, int', 'geometry', 'st_buffer'),
    ('st_convexhull', 'geometry', 'geometry', 'st_convexhull'),
    ('st_envelope', 'geometry', 'geometry', 'st_envelope'),
    ('st_intersection', 'geometry, geometry', 'geometry', 'st_intersection'),
    ('st_union', 'geometry, geometry', 'geometry', 'st_union'),
    ('st_simplify', 'geometry, float8', 'geometry', 'st_simplify'),
    ('st_lineinterpolatepoint', 'geometry, float8', 'geometry', 'st_lineinterpolatepoint'),
    ('st_transform', 'geometry, int', 'geometry', 'st_transform')
) function (name, argument_types, result_type, callee);

-- Two functions do not take NULL (Redshift guide, "ST_Crosses" and "ST_Equals").
CREATE FUNCTION redshift_kit.known(geometry geometry) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    IF geometry IS NULL THEN
        RAISE EXCEPTION 'the geometry must not be null' USING ERRCODE = 'internal_error';
    END IF;
    RETURN redshift_kit.stored(geometry);
END;
$$;
CREATE FUNCTION pg_catalog.st_crosses(geometry, geometry) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED
AS $$
BEGIN
    RETURN redshift_kit.call_back('st_crosses', redshift_kit.known($1), redshift_kit.known($2));
END;
$$;
CREATE FUNCTION pg_catalog.st_equals(geometry, geometry) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED
AS $$
BEGIN
    RETURN redshift_kit.call_back('st_equals', redshift_kit.known($1), redshift_kit.known($2));
END;
$$;

-- ST_COLLECT of two geometries, of which one may be NULL, and of many.
CREATE FUNCTION pg_catalog.st_collect(geometry, geometry) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL RESTRICTED
    RETURN CASE
        WHEN $1 IS NULL THEN $2
        WHEN $2 IS NULL THEN $1
        ELSE redshift_kit.new_geometry(
            redshift_kit.call_back('st_collect', redshift_kit.stored($1), redshift_kit.stored($2)))
    END;

CREATE FUNCTION redshift_kit.final_collection(state redshift_kit.aggregate_state, example anynonarray) RETURNS geometry
    LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED
AS $$
DECLARE
    members text[] := ARRAY(
        SELECT redshift_kit.stored(member) FROM unnest(redshift_kit.collected(state, example)) member WHERE member IS NOT NULL);
BEGIN
    IF members = '{}' THEN
        RETURN NULL;
    END IF;
    RETURN redshift_kit.new_geometry(redshift_kit.call_back(VARIADIC ARRAY['st_collect'] || members));
END;
$$;
CREATE AGGREGATE pg_catalog.st_collect(geometry) (SFUNC = array_agg_transfn, STYPE = internal, FINALFUNC = array_agg_finalfn, FINALFUNC_EXTRA);
UPDATE pg_aggregate SET aggfinalfn = 'redshift_kit.final_collection(redshift_kit.aggregate_state, anynonarray)'::regprocedure
WHERE aggfnoid = 'st_collect(geometry)'::regprocedure;
UPDATE pg_proc SET prorettype = 'geometry'::regtype WHERE oid = 'st_collect(geometry)'::regprocedure;
