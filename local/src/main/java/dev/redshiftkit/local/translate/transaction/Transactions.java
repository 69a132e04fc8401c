package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;

/**
 * BEGIN, COMMIT and ROLLBACK with their synonyms. Every isolation level may be named, and each stands for the one that the
 * database has (Redshift guide, BEGIN).
 */
final class Transactions implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case BEGIN -> begin(draft);
            case COMMIT, ROLLBACK -> end(draft);
            default -> {}
        }
    }

    private static void begin(Draft draft) {
        boolean start = draft.at(0, "start");
        int index = start || draft.atAny(1, "work", "transaction") ? 2 : 1;
        while (index < draft.size()) {
            index = mode(draft, index);
        }
        draft.concernsBlock(Handling.Block.BEGINS);
    }

    private static int mode(Draft draft, int index) {
        int behind = Isolation.behindLevel(draft, index);
        if (behind > index) {
            draft.delete(index, behind);
        } else if (draft.at(index, "read", "only") || draft.at(index, "read", "write")) {
            behind = index + 2;
        } else {
            Names.requireEnd(draft, index);
        }
        if (draft.atMark(behind, ",")) {
            draft.delete(behind, behind + 1);
            draft.require(behind + 1);
            return behind + 1;
        }
        return behind;
    }

    /** What has more words goes back to a savepoint, or is nothing the engine understands. */
    private static void end(Draft draft) {
        if (draft.size() == (draft.atAny(1, "work", "transaction") ? 2 : 1)) {
            draft.concernsBlock(Handling.Block.ENDS);
        }
    }
}
