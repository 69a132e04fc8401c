package dev.redshiftkit.local.session;

import dev.redshiftkit.local.telemetry.SettingChange;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;
import java.util.Optional;

/** Reads SET and RESET of the settings that {@link ClientSettings} keeps. */
final class SettingReading {

    private SettingReading() {}

    static Optional<SettingChange> of(Statement statement) {
        StatementKind kind = statement.kind();
        if (kind != StatementKind.SET && kind != StatementKind.RESET) {
            return Optional.empty();
        }
        List<Token> tokens =
                statement.tokens().stream().filter(token -> !token.isTrivia()).toList();
        return kind == StatementKind.RESET ? reset(tokens) : set(tokens);
    }

    private static Optional<SettingChange> reset(List<Token> tokens) {
        return tokens.size() == 2
                ? known(new SettingChange(word(tokens.get(1)), Optional.empty(), false))
                : Optional.empty();
    }

    private static Optional<SettingChange> set(List<Token> tokens) {
        boolean local = tokens.size() > 1 && tokens.get(1).isWord("local");
        int name = local || (tokens.size() > 1 && tokens.get(1).isWord("session")) ? 2 : 1;
        if (tokens.size() != name + 3) {
            return Optional.empty();
        }
        Token value = tokens.get(name + 2);
        Optional<String> given = value.isWord("default") ? Optional.empty() : Optional.of(value.value());
        return known(new SettingChange(word(tokens.get(name)), given, local));
    }

    private static Optional<SettingChange> known(SettingChange change) {
        return Optional.of(change).filter(any -> any.name().equals("all") || ClientSettings.NAMES.contains(any.name()));
    }

    private static String word(Token token) {
        return Folding.toLowerCase(token.value());
    }
}
