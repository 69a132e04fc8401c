package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Locale;

/** ALTER TABLE APPEND, which a procedure of the database does (Redshift guide, ALTER TABLE APPEND). */
final class AppendTable {

    private static final String COMMAND = "ALTER TABLE APPEND";

    private AppendTable() {}

    static void translate(Draft draft) {
        int append = Names.behind(draft, 2);
        if (!draft.at(append, "append", "from")) {
            throw Refusal.syntax(draft.require(append + 1));
        }
        Names.read(draft, append + 2);
        int option = Names.behind(draft, append + 2);
        boolean told = draft.atAny(option, "ignoreextra", "filltarget");
        Names.requireEnd(draft, told ? option + 1 : option);
        String extra = told ? draft.token(option).text().toLowerCase(Locale.ROOT) : "";
        draft.replace(
                0,
                "CALL redshift_kit.append_table(" + EngineLiteral.of(draft.text(2, append)) + ", "
                        + EngineLiteral.of(draft.text(append + 2, option)) + ", " + EngineLiteral.of(extra) + ")");
        draft.delete(1, draft.size());
        draft.answerAs(COMMAND);
        draft.runAlone(COMMAND);
    }
}
