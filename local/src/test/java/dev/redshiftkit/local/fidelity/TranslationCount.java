package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.translate.RedshiftTranslator;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.util.stream.Stream;

/**
 * What the translator makes of many statements.
 *
 * @param untouched how many reach the engine byte for byte
 * @param changed how many do not
 * @param refused how many never reach it
 */
record TranslationCount(int untouched, int changed, int refused) {

    static final TranslationCount NONE = new TranslationCount(0, 0, 0);

    private static final RedshiftTranslator TRANSLATOR = new RedshiftTranslator();

    /** Counts the statements of texts, each of which may have several. */
    static TranslationCount of(Stream<String> texts) {
        return texts.flatMap(text -> Statements.split(text).stream())
                .map(TranslationCount::of)
                .reduce(NONE, TranslationCount::plus);
    }

    private static TranslationCount of(Statement statement) {
        Translation translation = TRANSLATOR.translate(statement);
        if (translation instanceof Translation.Refused) {
            return new TranslationCount(0, 0, 1);
        }
        boolean same = translation instanceof Translation.ForEngine engine
                && engine.sql().equals(statement.text())
                && engine.handling().equals(Handling.PLAIN);
        return same ? new TranslationCount(1, 0, 0) : new TranslationCount(0, 1, 0);
    }

    TranslationCount plus(TranslationCount other) {
        return new TranslationCount(untouched + other.untouched, changed + other.changed, refused + other.refused);
    }

    /** Returns how many of those that run are untouched, in percent. */
    double share() {
        return 100.0 * untouched / (untouched + changed);
    }
}
