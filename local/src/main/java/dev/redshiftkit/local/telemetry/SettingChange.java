package dev.redshiftkit.local.telemetry;

import java.util.Optional;

/**
 * SET or RESET of a setting that queues and logs of queries depend on.
 *
 * @param name in lower case; {@code all} for all of them
 * @param value empty for the default
 * @param local whether it holds for the rest of the transaction only
 */
public record SettingChange(String name, Optional<String> value, boolean local) {}
