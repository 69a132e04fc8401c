package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.translate.Translator;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.ToldComment;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import dev.redshiftkit.sql.statement.Statements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Translates the statements that procedures build when they run (script 56-procedures.sql). One thread at a time.
 */
final class DynamicStatements implements EngineQuestions.Answers {

    private static final String QUESTION = "RKASK";
    private static final String SUCCESS = "00000";
    private static final String SYNTAX_ERROR = "42601";
    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private final Translator translator;

    DynamicStatements(Translator translator) {
        this.translator = translator;
    }

    @Override
    public String sqlState() {
        return QUESTION;
    }

    /** Where the answer depends on what columns tables have, it is a question in return, and the next notice has the columns as its hint. */
    @Override
    public String to(ErrorFields question) {
        return answerTo(question.message(), question.hint());
    }

    /** Returns two parts, with the end of a line in between: SQLSTATE, and statement, question or error. */
    private String answerTo(String sql, Optional<String> columns) {
        try {
            List<Statement> statements = Statements.split(sql);
            Inquiry inquiry = new Inquiry(relations(statements));
            if (columns.isEmpty() && statements.stream().anyMatch(this::isUndecided)) {
                return QUESTION + "\n" + inquiry.question();
            }
            columns.ifPresent(inquiry::answer);
            Relations relations = inquiry.answer().orElse(Relations.UNKNOWN);
            return SUCCESS + "\n"
                    + statements.stream()
                            .map(statement -> translated(statement, relations))
                            .collect(Collectors.joining(";\n"));
        } catch (SqlError e) {
            return e.sqlState() + "\n" + e.message();
        } catch (SqlSyntaxException e) {
            return SYNTAX_ERROR + "\n" + e.getMessage();
        }
    }

    private boolean isUndecided(Statement statement) {
        return translator.translate(statement) instanceof Translation.Undecided;
    }

    private Set<List<String>> relations(List<Statement> statements) {
        return statements.stream()
                .map(translator::translate)
                .filter(Translation.Undecided.class::isInstance)
                .flatMap(translation -> ((Translation.Undecided) translation).relations().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String translated(Statement statement, Relations relations) {
        Translation translation = translator.translate(statement);
        if (translation instanceof Translation.Undecided undecided) {
            translation = undecided.decision().apply(relations);
        }
        if (translation instanceof Translation.Refused refused) {
            throw refused.error();
        }
        if (!(translation instanceof Translation.ForEngine engineStatement)) {
            throw unsupported(statement.kind() + " in a stored procedure is not supported by the local Redshift");
        }
        StatementKind kind = statement.kind();
        if (kind.controlsTransaction() || !kind.allowedInTransaction() || kind == StatementKind.PREPARE) {
            throw unsupported(kind.name().replace('_', ' ') + " in dynamic SQL is not supported");
        }
        return told(ToldComment.of(engineStatement.sql()));
    }

    private static String told(ToldComment statement) {
        return statement.told().isEmpty()
                ? statement.sql()
                : "SELECT set_config('redshift_kit.told', " + EngineLiteral.of(statement.told()) + ", true);\n"
                        + statement.sql();
    }

    private static SqlError unsupported(String message) {
        return SqlError.of(FEATURE_NOT_SUPPORTED, message);
    }
}
