package dev.redshiftkit.local.translate.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constraint that Redshift keeps for its planner and for people, and never checks.
 *
 * @param name empty where the statement leaves it to the database
 * @param reference what a foreign key points to; empty for other keys
 */
record Key(Kind kind, Optional<String> name, List<String> columns, Optional<Reference> reference) {

    /** What a key says, with the letter that stands for it in pg_constraint. */
    enum Kind {
        PRIMARY("p"),
        UNIQUE("u"),
        FOREIGN("f");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /**
     * What a foreign key points to.
     *
     * @param table its name as SQL text
     * @param columns empty for the primary key of the table
     */
    record Reference(String table, List<String> columns) {}

    Map<String, Object> describe() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("kind", kind.letter);
        name.ifPresent(given -> described.put("name", given));
        described.put("columns", columns);
        reference.ifPresent(target -> {
            described.put("table", target.table());
            described.put("table_columns", target.columns());
        });
        return described;
    }
}
