CALL redshift_kit.set_session_authorization('dwuser', false);

CALL redshift_kit.set_session_authorization('Ann', false);

CALL redshift_kit.set_session_authorization('dwuser', true);

CALL redshift_kit.set_session_authorization(NULL, false);

CALL redshift_kit.set_session_authorization(NULL, false);

CALL redshift_kit.set_session_authorization(NULL, false);

SELECT pg_catalog."session_user"() AS session_authorization;

-- refused: 42601 syntax error at or near "role";

-- refused: 42601 syntax error at or near "session";

-- refused: 42601 syntax error at or near "role";

select pg_catalog."session_user"(), current_user, t.session_user from t;
