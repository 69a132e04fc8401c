package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.lex.SqlSyntaxException;

/** A statement that begins with COPY: a load, or one of the statements about jobs that load by themselves. */
public sealed interface CopyCommand permits Copy, CopyJob {

    /** Returns the statement as SQL with every secret masked: for logs, plans and people, not for a server. */
    String render();

    /** Returns the statement as SQL with its secrets in the clear: for the server, and nothing else. */
    String renderWithCredentials();

    /**
     * Reads a statement, which a semicolon may end.
     *
     * @throws SqlSyntaxException if the text is not a COPY of any form
     * @throws InvalidCommandException if its options do not go together
     */
    static CopyCommand parse(String sql) {
        return CopyParser.command(sql);
    }
}
