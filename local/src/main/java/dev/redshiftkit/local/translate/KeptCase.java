package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Translates for sessions in which names may keep their case: those in double quotes, or attributes of SUPER values without.
 *
 * <p>Rules fold the names they read. Capitals that are to last are therefore small letters behind a mark while the rules are at
 * work, and capitals again in what they have made. Whether the session is one in which they last, only the engine knows.
 */
final class KeptCase {

    private static final char FIRST_MARK = '\uE000';
    private static final int TO_SMALL = 'a' - 'A';

    private final Translator translator;
    private final Statement statement;

    /** A character for private use that the statement has not. */
    private final char mark;

    private KeptCase(Statement statement, Translator translator) {
        this.statement = statement;
        this.translator = translator;
        this.mark = freeMark(statement.text());
    }

    private static char freeMark(String text) {
        char mark = FIRST_MARK;
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        return mark;
    }

    /** Whether there is a name whose case could be kept. */
    static boolean concerns(Statement statement) {
        List<Token> tokens = statement.tokens();
        for (int place = 0; place < tokens.size(); place++) {
            if (isKept(tokens, place, true, true)
                    && hasCapital(tokens.get(place).text())) {
                return true;
            }
        }
        return false;
    }

    /** Returns a translation that depends on the session. */
    static Translation translate(Statement statement, Translator translator) {
        KeptCase kept = new KeptCase(statement, translator);
        Translation folded = translator.translate(statement);
        Set<List<String>> relations = new LinkedHashSet<>(relations(folded));
        relations(translator.translate(kept.hidden(true, true))).forEach(name -> relations.add(kept.shown(name)));
        return new Translation.Undecided(relations, facts -> kept.decide(folded, facts));
    }

    private static Set<List<String>> relations(Translation translation) {
        return translation instanceof Translation.Undecided undecided ? undecided.relations() : Set.of();
    }

    private Translation decide(Translation folded, Relations facts) {
        if (!facts.keepsQuotedCase() && !facts.keepsAttributeCase()) {
            return decided(folded, facts);
        }
        Statement hidden = hidden(facts.keepsQuotedCase(), facts.keepsAttributeCase());
        return shown(decided(
                translator.translate(hidden), name -> facts.columns(shown(name)).map(this::hidden)));
    }

    private static Translation decided(Translation translation, Relations facts) {
        return translation instanceof Translation.Undecided undecided
                ? undecided.decision().apply(facts)
                : translation;
    }

    /** Positions stay those of the client's text. */
    private Statement hidden(boolean quoted, boolean attributes) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < statement.tokens().size(); place++) {
            Token token = statement.tokens().get(place);
            boolean kept = isKept(statement.tokens(), place, quoted, attributes);
            tokens.add(kept ? new Token(token.kind(), hidden(token.text()), token.start()) : token);
            text.append(tokens.get(place).text());
        }
        return new Statement(text.toString(), statement.start(), tokens);
    }

    private static boolean isKept(List<Token> tokens, int place, boolean quoted, boolean attributes) {
        return switch (tokens.get(place).kind()) {
            case QUOTED_IDENTIFIER -> quoted;
            case WORD -> attributes && place > 0 && tokens.get(place - 1).isPunctuation(".");
            default -> false;
        };
    }

    private static boolean hasCapital(String name) {
        return name.chars().anyMatch(KeptCase::isCapital);
    }

    private static boolean isCapital(int character) {
        return 'A' <= character && character <= 'Z';
    }

    private List<String> hidden(List<String> names) {
        return names.stream().map(this::hidden).toList();
    }

    private String hidden(String name) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (isCapital(character)) {
                text.append(mark).append((char) (character + TO_SMALL));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private List<String> shown(List<String> names) {
        return names.stream().map(this::shown).toList();
    }

    private String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            boolean hidden = text.charAt(index) == mark;
            shown.append(hidden ? (char) (text.charAt(++index) - TO_SMALL) : text.charAt(index));
        }
        return shown.toString();
    }

    private Translation shown(Translation translation) {
        if (translation instanceof Translation.ForEngine engine) {
            return new Translation.ForEngine(
                    shown(engine.sql()), engine.handling().withSql(this::shown));
        }
        if (translation instanceof Translation.Explain explain) {
            return new Translation.Explain(shown(explain.sql()), explain.detail());
        }
        if (translation instanceof Translation.Refused refused) {
            SqlError error = refused.error();
            return new Translation.Refused(error.with(ErrorField.MESSAGE, shown(error.message())));
        }
        return translation;
    }
}
