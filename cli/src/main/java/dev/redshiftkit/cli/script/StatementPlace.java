package dev.redshiftkit.cli.script;

import dev.redshiftkit.sql.statement.Statement;
import java.util.OptionalInt;

/** Where in a script an error is, in words that can stand before the error itself. */
final class StatementPlace {

    private StatementPlace() {}

    /**
     * Names the statement if there are several, and the line of the statement if it has several.
     *
     * @param position of the error within the statement, counted in characters from 1
     */
    static String of(Script script, Statement statement, OptionalInt position) {
        int count = script.statements().size();
        String number =
                count == 1 ? "" : "statement " + (script.statements().indexOf(statement) + 1) + " of " + count + ": ";
        boolean severalLines = statement.text().contains("\n");
        return number + (severalLines && position.isPresent() ? line(statement, position.getAsInt()) : "");
    }

    private static String line(Statement statement, int position) {
        int end = Math.min(Math.max(position - 1, 0), statement.text().length());
        long breaks = statement
                .text()
                .substring(0, end)
                .chars()
                .filter(character -> character == '\n')
                .count();
        return "line " + (breaks + 1) + ": ";
    }
}
