package dev.redshiftkit.local.translate.show;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A SHOW command.
 *
 * @param words behind SHOW, in lower case
 * @param function in the database, which takes the parts of the name and then the pattern
 * @param parts how many parts the name has in full: database, schema, object; 0 if no name follows
 */
record ShowCommand(List<String> words, String function, int parts) {

    private static final List<ShowCommand> ALL = List.of(
            of("databases", "show_databases", 0),
            of("schemas from database", "show_schemas", 1),
            of("tables from schema", "show_tables", 2),
            of("tables from database", "show_tables", 1),
            of("columns from table", "show_columns", 3),
            of("columns from database", "show_columns", 1),
            of("constraints primary keys from table", "show_primary_keys", 3),
            of("constraints foreign keys exported from table", "show_exported_keys", 3),
            of("constraints foreign keys from table", "show_foreign_keys", 3),
            of("column grants on table", "show_column_grants", 3),
            of("grants on table", "show_grants", 3),
            of("grants on tables from database", "show_grants", 1),
            of("procedures from schema", "show_procedures", 2),
            of("functions from schema", "show_functions", 2),
            of("parameters of procedure", "show_procedure_parameters", 3),
            of("parameters of function", "show_function_parameters", 3),
            of("table", "show_table", 2),
            of("view", "show_view", 2),
            of("procedure", "show_procedure", 2));

    private static ShowCommand of(String words, String function, int parts) {
        return new ShowCommand(List.of(words.split(" ", -1)), function, parts);
    }

    static List<ShowCommand> all() {
        return ALL;
    }

    /** Returns what to ask the engine. */
    String query(List<String> arguments, ShowTail tail) {
        if (isBatch()) {
            return batchQuery(arguments.get(0), tail);
        }
        Stream<String> told = Stream.concat(arguments.stream(), tail.pattern().map("pattern => "::concat).stream());
        return "SELECT * FROM redshift_kit." + function + "(" + told.collect(Collectors.joining(", ")) + ")"
                + tail.grantee().map(" WHERE "::concat).orElse("") + limited(tail);
    }

    /** Drivers ask for all tables of a database at once. */
    private boolean isBatch() {
        return parts == 1 && !function.equals("show_schemas");
    }

    private String batchQuery(String database, ShowTail tail) {
        boolean bySchema = function.equals("show_tables");
        return "SELECT shown.* FROM redshift_kit." + (bySchema ? "schemas" : "relations")
                + " AS each CROSS JOIN LATERAL redshift_kit." + function + "(each.database_name, each.schema_name"
                + (bySchema ? "" : ", each.table_name")
                + ") AS shown WHERE each.database_name = " + database
                + tail.filters().stream()
                        .map(filter -> condition(filter, bySchema))
                        .collect(Collectors.joining())
                + " ORDER BY 2, 3, 5" + limited(tail);
    }

    private static String condition(ShowTail.Filter filter, boolean bySchema) {
        String column = filter.column().toLowerCase(Locale.ROOT);
        boolean ofEach = column.equals("schema_name") || (column.equals("table_name") && !bySchema);
        return " AND " + (ofEach ? "each." : "shown.") + column + " LIKE " + filter.pattern();
    }

    private static String limited(ShowTail tail) {
        return tail.limit().map(limit -> " LIMIT " + limit).orElse("");
    }

    /** Whether a list of types in parentheses may follow the name. */
    boolean takesTypes() {
        return function.endsWith("_parameters") || function.equals("show_procedure");
    }

    /** Whether it answers with the statement that would make the object. */
    boolean showsDefinition() {
        return words.size() == 1 && parts > 0;
    }
}
