CREATE FUNCTION redshift_kit.detach_policies(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.detach_rls_policies(identity);
END;
$$;
