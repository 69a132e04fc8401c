-- SET SESSION AUTHORIZATION. The engine allows it to its own superusers only; superusers of Redshift may switch to the role of any
-- user, which comes to the same. Whoever the session works as, the rights to switch are those of the user who has logged in
-- (as in PostgreSQL 8), so that one can go from user to user and back.
CREATE PROCEDURE redshift_kit.set_session_authorization(user_name text, is_local boolean)
    LANGUAGE plpgsql
AS $$
BEGIN
    IF user_name IS NOT NULL AND redshift_kit.identity_id('user', user_name) IS NULL THEN
        RAISE EXCEPTION 'user "%" does not exist', user_name USING ERRCODE = 'undefined_object';
    END IF;
    IF user_name <> session_user AND NOT redshift_kit.is_superuser(session_user) THEN
        RAISE EXCEPTION 'permission denied to set session authorization' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('role', coalesce(nullif(user_name, session_user), 'none'), is_local);
END;
$$;
