package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.Set;

/**
 * The functions that PostgreSQL has and Redshift has not. In the database they have other names, so that a call fails as on
 * a cluster, with the types of its arguments, and a function of a user may have the name. Queries about the catalogue, which
 * tools write for newer servers, get them under the new name.
 */
final class CatalogFunctions implements Rule {

    private static final String RENAMED = "postgresql_";

    /** The same names as in the script that renames them. */
    static final Set<String> NAMES = Set.of("""
            string_agg array_agg every xmlagg corr covar_pop covar_samp regr_avgx regr_avgy regr_count
            regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy mode bit_xor range_agg range_intersect_agg
            div setseed width_bucket acosd acosh asind asinh atan2d atand atanh cosd cosh cotd sind sinh tand tanh
            erf erfc gcd lcm random_normal scale min_scale trim_scale bit_count bit_length overlay convert
            convert_from convert_to encode format quote_nullable concat_ws parse_ident starts_with unistr normalize
            is_normalized to_bin to_oct regexp_match regexp_matches regexp_like regexp_split_to_array
            regexp_split_to_table string_to_array string_to_table sha224 sha256 sha384 sha512 clock_timestamp
            transaction_timestamp statement_timestamp justify_days justify_hours justify_interval pg_sleep
            pg_sleep_for pg_sleep_until make_date make_time make_timestamp make_timestamptz make_interval date_bin
            date_subtract array_append array_cat array_dims array_fill array_length array_lower array_ndims
            array_position array_positions array_prepend array_remove array_replace array_sample array_shuffle
            array_to_string array_upper cardinality trim_array unnest generate_subscripts int4range int8range
            numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange
            tstzmultirange datemultirange multirange range_merge array_to_json row_to_json to_json to_jsonb json_agg
            json_agg_strict json_object_agg json_object_agg_strict json_object_agg_unique
            json_object_agg_unique_strict json_array_elements json_array_elements_text json_build_array
            json_build_object json_each json_each_text json_extract_path json_object json_object_keys
            json_populate_record json_populate_recordset json_strip_nulls json_to_record json_to_recordset jsonb_agg
            jsonb_agg_strict jsonb_object_agg jsonb_object_agg_strict jsonb_object_agg_unique
            jsonb_object_agg_unique_strict jsonb_array_elements jsonb_array_elements_text jsonb_array_length
            jsonb_build_array jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path
            jsonb_extract_path_text jsonb_insert jsonb_object jsonb_object_keys jsonb_path_exists jsonb_path_match
            jsonb_path_query jsonb_path_query_array jsonb_path_query_first jsonb_populate_record
            jsonb_populate_recordset jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_to_record
            jsonb_to_recordset jsonb_typeof xmlcomment xmltext xpath xpath_exists xml_is_well_formed query_to_xml
            table_to_xml to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery ts_headline
            ts_rank ts_rank_cd setweight nextval currval setval lastval pg_get_serial_sequence pg_column_size
            pg_database_size pg_indexes_size pg_relation_size pg_table_size pg_tablespace_size
            pg_total_relation_size pg_size_bytes pg_size_pretty pg_relation_filenode pg_relation_filepath
            current_query inet_client_addr inet_client_port inet_server_addr inet_server_port pg_advisory_lock
            pg_advisory_lock_shared pg_advisory_unlock pg_advisory_unlock_all pg_advisory_unlock_shared
            pg_advisory_xact_lock pg_advisory_xact_lock_shared pg_try_advisory_lock pg_try_advisory_lock_shared
            pg_try_advisory_xact_lock pg_try_advisory_xact_lock_shared pg_blocking_pids pg_conf_load_time
            pg_current_snapshot pg_current_wal_lsn pg_current_xact_id pg_export_snapshot pg_is_in_recovery
            pg_is_other_temp_schema pg_listening_channels pg_my_temp_schema pg_notify pg_postmaster_start_time
            pg_trigger_depth pg_typeof txid_current txid_current_if_assigned txid_current_snapshot txid_status
            gen_random_uuid num_nonnulls num_nulls to_regclass to_regnamespace to_regproc to_regprocedure to_regrole
            to_regtype has_any_column_privilege has_column_privilege has_foreign_data_wrapper_privilege
            has_parameter_privilege has_sequence_privilege has_server_privilege has_type_privilege pg_has_role
            shobj_description lo_create lo_creat lo_from_bytea lo_get lo_open lo_put lo_unlink
            """.strip().split("\\s+", -1));

    @Override
    public void apply(Draft draft) {
        if (!CatalogQuery.is(draft)) {
            return;
        }
        for (int index = 0; index + 1 < draft.size(); index++) {
            if (draft.atName(index) && draft.atMark(index + 1, "(") && isBuiltIn(draft, index)) {
                draft.replace(index, RENAMED + draft.name(index));
            }
        }
    }

    private static boolean isBuiltIn(Draft draft, int index) {
        boolean ofTheCatalog = !draft.atMark(index - 1, ".") || draft.at(index - 2, "pg_catalog");
        return ofTheCatalog && NAMES.contains(draft.name(index));
    }
}
