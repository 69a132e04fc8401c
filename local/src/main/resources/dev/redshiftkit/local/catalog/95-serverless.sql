-- For a local Redshift that pretends to be serverless: what tells of nodes and their logs is denied to everybody (Redshift guide, "System
-- tables and views reference": STL, STV, SVL and SVCS are there for provisioned clusters only). A superuser may read all relations of
-- the engine, so that it is the view itself that refuses. Views that are built on these go on answering, by the names of before.
CREATE FUNCTION redshift_kit.denied(relation text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
    -- Immutable, so that the engine calls it while it plans, whether there are rows or not.
    RAISE insufficient_privilege USING MESSAGE = 'permission denied for relation ' || relation;
END;
$$;

CREATE PROCEDURE redshift_kit.deny_views_of_nodes() LANGUAGE plpgsql AS $$
DECLARE
    step text;
    denied name;
BEGIN
    FOR denied IN
        SELECT relname FROM pg_class
        WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'v' AND relname ~ '^(stl|stv|svl|svcs)_'
    LOOP
        FOREACH step IN ARRAY ARRAY[
            'ALTER VIEW pg_catalog.%1$I RENAME TO %2$I',
            'CREATE VIEW pg_catalog.%1$I AS SELECT * FROM pg_catalog.%2$I WHERE redshift_kit.denied(%1$L)',
            'GRANT SELECT ON pg_catalog.%1$I TO PUBLIC',
            'REVOKE ALL ON pg_catalog.%2$I FROM PUBLIC, redshift_superuser'] LOOP
            EXECUTE postgresql_format(step, denied, 'provisioned_' || denied);
        END LOOP;
    END LOOP;
END $$;
REVOKE EXECUTE ON PROCEDURE redshift_kit.deny_views_of_nodes() FROM PUBLIC;
