package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.lex.TokenReader;
import dev.redshiftkit.sql.name.Identifier;
import java.util.List;

/**
 * That files go into folders named for the values of columns, such as {@code year=2026/month=11}.
 *
 * @param columns at least one, all of them in the query's select list; the service checks that
 * @param included whether the files keep these columns
 */
public record Partitions(List<Identifier> columns, boolean included) {

    /**
     * Checks that there are columns.
     *
     * @throws InvalidCommandException if there are none
     */
    public Partitions {
        columns = List.copyOf(columns);
        option("PARTITION BY").require(!columns.isEmpty(), "one column or more");
    }

    static Partitions take(TokenReader reader) {
        reader.expect("BY");
        return new Partitions(Argument.names(reader), reader.take("INCLUDE"));
    }

    String render() {
        return "PARTITION BY " + Argument.render(columns) + (included ? " INCLUDE" : "");
    }
}
