package dev.redshiftkit.benchmarks.translation;

import dev.redshiftkit.local.translate.RedshiftTranslator;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.translate.Translator;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;

/** Translates as a session does: the text is cut into its statements first. */
final class Translations {

    private static final Translator TRANSLATOR = new RedshiftTranslator();

    private Translations() {}

    static void run(String sql) {
        for (Statement statement : Statements.split(sql)) {
            if (TRANSLATOR.translate(statement) instanceof Translation.Refused refused) {
                throw new IllegalStateException("a statement of the benchmark was refused", refused.error());
            }
        }
    }
}
