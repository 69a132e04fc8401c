package dev.redshiftkit.local.translate.setting;

import java.util.Optional;
import java.util.Set;

/** What settings are called in the engine. */
public final class SettingNames {

    /**
     * The engine's own settings that a user may be given a value of. No others: some of them would let the engine load code
     * from this machine.
     */
    private static final Set<String> OF_ENGINE = Set.of(
            "application_name",
            "client_encoding",
            "datestyle",
            "extra_float_digits",
            "intervalstyle",
            "search_path",
            "statement_timeout",
            "timezone");

    private SettingNames() {}

    /** Returns the engine's name for a setting that sessions of a user may begin with; empty if there is none. */
    public static Optional<String> forUsers(String word) {
        return OF_ENGINE.contains(word) ? Optional.of(word) : Setting.find(word).map(Setting::engineName);
    }
}
