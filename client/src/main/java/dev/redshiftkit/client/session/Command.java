package dev.redshiftkit.client.session;

import dev.redshiftkit.client.value.Value;
import java.util.List;

/**
 * A statement on its way to the server.
 *
 * @param sql one statement, or several separated by semicolons and sent together
 * @param parameters for the {@code ?} of the statement, in order; bound, never made part of the text
 * @param deadline by when the answer must have been read to its end
 */
public record Command(String sql, List<Value> parameters, Deadline deadline) {

    public Command {
        parameters = List.copyOf(parameters);
    }

    /** A statement without parameters. */
    public static Command of(String sql, Deadline deadline) {
        return new Command(sql, List.of(), deadline);
    }

    /** Says how long the parameters are and no more: statements and values are never printed. */
    @Override
    public String toString() {
        return "Command[" + parameters.size() + " parameters]";
    }
}
