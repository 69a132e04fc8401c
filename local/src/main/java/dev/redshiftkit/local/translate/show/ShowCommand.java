package dev.redshiftkit.local.translate.show;

import java.util.List;

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
            of("columns from table", "show_columns", 3),
            of("constraints primary keys from table", "show_primary_keys", 3),
            of("constraints foreign keys exported from table", "show_exported_keys", 3),
            of("constraints foreign keys from table", "show_foreign_keys", 3),
            of("column grants on table", "show_column_grants", 3),
            of("grants on table", "show_grants", 3),
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

    /** Whether a list of types in parentheses may follow the name. */
    boolean takesTypes() {
        return function.endsWith("_parameters") || function.equals("show_procedure");
    }

    /** Whether it answers with the statement that would make the object. */
    boolean showsDefinition() {
        return words.size() == 1 && parts > 0;
    }
}
