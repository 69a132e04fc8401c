package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** CURRENT_NAMESPACE and CURRENT_AWS_ACCOUNT, which are functions in the database. */
final class ClusterKeywords implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atAny(index, "current_namespace", "current_aws_account") && !draft.atMark(index - 1, ".")) {
                write(draft, index);
            }
        }
    }

    private static void write(Draft draft, int index) {
        if (draft.at(index, "current_aws_account")) {
            draft.replace(index, "current_account");
        }
        if (!draft.atMark(index + 1, "(")) {
            draft.insertAfter(index, "()");
        }
    }
}
