package dev.redshiftkit.client.query;

import dev.redshiftkit.client.session.Command;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.value.Value;
import java.util.List;

/** What is to be run: a text and the values for its parameters. Never printed. */
record StatementText(String sql, List<Value> parameters) {

    Command within(Deadline deadline) {
        return new Command(sql, parameters, deadline);
    }

    @Override
    public String toString() {
        return "StatementText[" + parameters.size() + " parameters]";
    }
}
