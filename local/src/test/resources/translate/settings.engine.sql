set redshift.query_group to 'reports';

set session redshift.query_group = 'x';

set local redshift.wlm_query_slot_count to 3;

-- refused: 22023 invalid value for parameter "wlm_query_slot_count": "51";

set redshift.enable_result_cache_for_session to off;

-- refused: 22023 invalid value for parameter "enable_result_cache_for_session": "maybe";

set redshift.enable_case_sensitive_identifier to false;

set redshift.enable_case_sensitive_identifier to true;

set redshift.query_group to default;

reset redshift.query_group;

SELECT redshift_kit.setting('query_group') AS "query_group";

SELECT current_setting('default_transaction_read_only') AS readonly;

SELECT name, setting FROM redshift_kit.settings;

SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;

SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE;

reset default_transaction_read_only;

set statement_timeout to 1000;

SELECT setting AS statement_timeout FROM redshift_kit.settings WHERE name = 'statement_timeout';

-- asked for 
set search_path to a, "b";

SET redshift_kit.isolation TO 'one for all';

set timezone to 'UTC';

set seed to .25;

begin read only;

start transaction;
