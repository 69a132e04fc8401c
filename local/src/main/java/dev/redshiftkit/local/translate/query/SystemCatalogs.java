package dev.redshiftkit.local.translate.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The system catalogs that queries get a view in place of, which is in schema redshift_kit and has the same name. The views
 * have more columns than Redshift shows: what newer tools ask for by name is none of what a star stands for.
 */
final class SystemCatalogs {

    /** The columns that a star stands for; those of a row that has none are all. */
    private static final Map<String, List<String>> COLUMNS = read("""
            pg_attrdef adrelid adnum adbin adsrc
            pg_attribute attrelid attname atttypid attstattarget attlen attnum attndims attcacheoff atttypmod attbyval \
            attstorage attalign attnotnull atthasdef attisdropped attislocal attinhcount attisdistkey attispreloaded \
            attsortkeyord attencodingtype attencrypttype
            pg_class relname relnamespace reltype relowner relam relfilenode reltablespace relpages reltuples \
            reltoastrelid reltoastidxid relhasindex relisshared relkind relnatts relexternid relisreplicated relispinned \
            reldiststyle relprojbaseid relchecks reltriggers relukeys relfkeys relrefs relhasoids relhaspkey relhasrules \
            relhassubclass relacl
            pg_constraint conname connamespace contype condeferrable condeferred conrelid contypid confrelid confupdtype \
            confdeltype confmatchtype conkey confkey conbin consrc
            pg_database datname datdba encoding datistemplate datallowconn datlastsysoid datvacuumxid datfrozenxid \
            dattablespace datconfig datacl
            pg_default_acl defacluser defaclnamespace defaclobjtype defaclacl
            pg_depend
            pg_event_trigger
            pg_index indexrelid indrelid indkey indclass indnatts indisunique indisprimary indisclustered indexprs indpred
            pg_indexes
            pg_namespace nspname nspowner nspacl
            pg_proc proname pronamespace proowner prolang proisagg prosecdef proisstrict proretset provolatile pronargs \
            prorettype proargtypes proargnames prosrc probin proacl
            pg_roles
            pg_settings name setting category short_desc extra_desc context vartype source min_val max_val
            pg_stat_activity datid datname procpid usesysid usename current_query query_start
            pg_tables
            pg_trigger tgrelid tgname tgfoid tgtype tgenabled tgdeferrable tginitdeferred tgnargs tgattr tgargs
            pg_type typname typnamespace typowner typlen typbyval typtype typisdefined typdelim typrelid typelem typinput \
            typoutput typreceive typsend typanalyze typalign typstorage typnotnull typbasetype typtypmod typndims \
            typdefaultbin typdefault
            pg_views
            """);

    private SystemCatalogs() {}

    private static Map<String, List<String>> read(String rows) {
        Map<String, List<String>> catalogs = new LinkedHashMap<>();
        rows.lines()
                .map(row -> List.of(row.split(" +", -1)))
                .forEach(words -> catalogs.put(words.get(0), words.subList(1, words.size())));
        return catalogs;
    }

    /** Returns the names of all of them. */
    static List<String> names() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** Whether a relation of this name, its parts in lower case, is one of them. */
    static boolean isOne(List<String> name) {
        String relation = name.get(name.size() - 1);
        boolean inCatalog = name.size() == 1 || name.get(name.size() - 2).equals("pg_catalog");
        return inCatalog && COLUMNS.containsKey(relation);
    }

    /** Returns the columns that a star stands for; empty for all that the view has. */
    static List<String> columns(String relation) {
        return COLUMNS.getOrDefault(relation, List.of());
    }
}
