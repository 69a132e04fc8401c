package dev.redshiftkit.client.config;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

/** Checks of settings that belong to no feature. */
final class ConfigChecks {

    private ConfigChecks() {}

    /** Longer names are cut by the server, with a notice at every login. */
    static void applicationName(String name) {
        require(name.matches("[ -~]{1,63}"), "application-name", "1 to 63 printable characters of ASCII", name);
    }
}
