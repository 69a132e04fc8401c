package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the engine could do to the machine it runs on, and Redshift cannot: statements that load code or touch files, blocks
 * of code that could hold such statements, and the functions for files. The engine refuses them, too, to whoever is no
 * superuser of it; this rule does not depend on that.
 */
final class HostReach implements Rule {

    private static final List<String[]> STATEMENTS = List.of(
            new String[] {"load"},
            new String[] {"do"},
            new String[] {"alter", "system"},
            new String[] {"create", "extension"},
            new String[] {"create", "server"},
            new String[] {"create", "foreign"},
            new String[] {"create", "tablespace"},
            new String[] {"create", "subscription"},
            new String[] {"create", "publication"},
            new String[] {"create", "language"},
            new String[] {"create", "trusted"},
            new String[] {"create", "or", "replace", "language"},
            new String[] {"import", "foreign"},
            new String[] {"security", "label"});

    private static final Set<String> FUNCTIONS = Set.of(
            "pg_read_file",
            "pg_read_binary_file",
            "pg_stat_file",
            "pg_file_write",
            "lo_import",
            "lo_export",
            "pg_execute_server_program",
            "pg_rotate_logfile",
            "pg_current_logfile",
            "pg_reload_conf");

    private static final Set<String> LANGUAGES = Set.of("c", "internal");

    @Override
    public void apply(Draft draft) {
        for (String[] words : STATEMENTS) {
            if (draft.at(0, words)) {
                throw Refusal.forbidden(String.join(" ", words).toUpperCase(Locale.ROOT), draft.token(0));
            }
        }
        for (int index = 0; index < draft.size(); index++) {
            checkToken(draft, index);
        }
    }

    private static void checkToken(Draft draft, int index) {
        if (draft.atMark(index, "(") && draft.atName(index - 1) && reachesFiles(draft.token(index - 1))) {
            throw Refusal.forbidden("function " + name(draft.token(index - 1)), draft.token(index - 1));
        }
        if (draft.at(index, "language") && createsRoutine(draft.kind()) && isNative(draft, index + 1)) {
            throw Refusal.forbidden("LANGUAGE " + name(draft.token(index + 1)), draft.token(index));
        }
    }

    private static boolean reachesFiles(Token token) {
        String name = name(token);
        return FUNCTIONS.contains(name) || (name.startsWith("pg_ls_") && !name.equals("pg_ls_"));
    }

    private static boolean createsRoutine(StatementKind kind) {
        return kind == StatementKind.CREATE_FUNCTION || kind == StatementKind.CREATE_PROCEDURE;
    }

    private static boolean isNative(Draft draft, int index) {
        boolean named = draft.atName(index) || draft.atKind(index, TokenKind.STRING);
        return named && LANGUAGES.contains(name(draft.token(index)));
    }

    private static String name(Token token) {
        return Folding.toLowerCase(token.value());
    }
}
