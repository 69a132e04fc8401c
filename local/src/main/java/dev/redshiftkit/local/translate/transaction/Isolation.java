package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;

/** SET TRANSACTION and SET SESSION CHARACTERISTICS with an isolation level, which makes no difference. */
final class Isolation implements Rule {

    private static final List<String[]> LEVELS = List.of(
            new String[] {"serializable"},
            new String[] {"snapshot"},
            new String[] {"read", "committed"},
            new String[] {"read", "uncommitted"},
            new String[] {"repeatable", "read"});

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.SET) {
            return;
        }
        int first =
                draft.at(1, "session", "characteristics", "as", "transaction") ? 5 : draft.at(1, "transaction") ? 2 : 0;
        if (first > 0 && behindLevel(draft, first) == draft.size()) {
            draft.replace(0, "SET redshift_kit.isolation TO 'one for all'");
            draft.delete(1, draft.size());
        }
    }

    /** Returns the index behind ISOLATION LEVEL and its name; the index itself if they do not stand there. */
    static int behindLevel(Draft draft, int index) {
        if (!draft.at(index, "isolation", "level")) {
            return index;
        }
        return LEVELS.stream()
                .filter(level -> draft.at(index + 2, level))
                .findFirst()
                .map(level -> index + 2 + level.length)
                .orElse(index);
    }
}
