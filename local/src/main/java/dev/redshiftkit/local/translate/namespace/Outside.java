package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is kept outside of the database, in a data lake, a catalogue or another database: there is none of it here. */
final class Outside implements Rule {

    private static final List<String[]> COMMANDS = commands(
            "create external schema",
            "create external table",
            "create external view",
            "create external model",
            "alter external schema",
            "alter external table",
            "alter external view",
            "drop external table",
            "drop external view",
            "drop external model",
            "create template",
            "alter template",
            "drop template",
            "reset use",
            "use");

    private static List<String[]> commands(String... commands) {
        return Arrays.stream(commands).map(command -> command.split(" ")).toList();
    }

    @Override
    public void apply(Draft draft) {
        for (String[] command : COMMANDS) {
            if (draft.at(0, command)) {
                throw Refusal.unsupported(String.join(" ", command).toUpperCase(Locale.ROOT), draft.token(0));
            }
        }
    }
}
