package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.Translation.PlanDetail;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads EXPLAIN, which has no option but VERBOSE and explains six kinds of statements (Redshift guide, EXPLAIN). */
final class ExplainCommand {

    private static final Set<StatementKind> EXPLAINED = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.SELECT_INTO,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE);

    private ExplainCommand() {}

    /** Whether it begins as one: what follows may still be anything. */
    static boolean isOne(Statement statement) {
        return statement.tokens().stream()
                .filter(token -> !token.isTrivia())
                .findFirst()
                .filter(token -> token.isWord("explain"))
                .isPresent();
    }

    /** @param translator of the statement that is to be explained */
    static Translation translate(Statement statement, Translator translator) {
        List<Token> tokens = statement.tokens();
        int explained = skip(tokens, "explain", 0);
        int behindVerbose = skip(tokens, "verbose", explained);
        Statement inner = behind(statement, behindVerbose);
        requireExplainable(inner);
        PlanDetail detail = explained == behindVerbose ? PlanDetail.SUMMARY : PlanDetail.FULL;
        return explained(translator.translate(inner), detail);
    }

    private static Translation explained(Translation inner, PlanDetail detail) {
        if (inner instanceof Translation.Undecided undecided) {
            return new Translation.Undecided(
                    undecided.relations(),
                    relations -> explained(undecided.decision().apply(relations), detail));
        }
        return inner instanceof Translation.ForEngine engine ? new Translation.Explain(engine.sql(), detail) : inner;
    }

    /** Returns the index of the first token behind the word and the blanks around it; of itself where it is not there. */
    private static int skip(List<Token> tokens, String word, int from) {
        int index = behindTrivia(tokens, from);
        return index < tokens.size() && tokens.get(index).isWord(word) ? behindTrivia(tokens, index + 1) : from;
    }

    private static int behindTrivia(List<Token> tokens, int from) {
        int index = from;
        while (index < tokens.size() && tokens.get(index).isTrivia()) {
            index++;
        }
        return index;
    }

    private static Statement behind(Statement statement, int index) {
        List<Token> tokens =
                statement.tokens().subList(index, statement.tokens().size());
        if (tokens.isEmpty()) {
            throw Refusal.syntaxAtEnd();
        }
        int start = tokens.get(0).start();
        return new Statement(statement.text().substring(start - statement.start()), start, tokens);
    }

    private static void requireExplainable(Statement inner) {
        Optional<Token> first = inner.tokens().stream()
                .filter(token -> !token.isTrivia() && !token.isPunctuation("("))
                .findFirst();
        // What is wrong behind WITH the engine can tell better.
        boolean left = first.filter(token -> token.isWord("with")).isPresent() && inner.kind() == StatementKind.UNKNOWN;
        if (!left && !EXPLAINED.contains(inner.kind())) {
            throw refusal(first);
        }
    }

    private static SqlError refusal(Optional<Token> first) {
        return first.map(Refusal::syntax).orElseGet(Refusal::syntaxAtEnd);
    }
}
