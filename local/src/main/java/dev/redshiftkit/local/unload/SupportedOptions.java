package dev.redshiftkit.local.unload;

import dev.redshiftkit.sql.unload.Unload;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.util.Optional;

/** What of UNLOAD's grammar is built: the rest is refused by name. */
final class SupportedOptions {

    private SupportedOptions() {}

    static void require(Unload unload) {
        unsupported(unload).ifPresent(option -> {
            throw Refusals.unsupported(option);
        });
    }

    private static Optional<String> unsupported(Unload unload) {
        UnloadFormat format = unload.format();
        boolean known = format instanceof UnloadFormat.Delimited
                || format instanceof UnloadFormat.Csv
                || format instanceof UnloadFormat.Json
                || format instanceof UnloadFormat.Parquet;
        return known ? unload.options().partitions().map(partitions -> "PARTITION BY") : Optional.of(format.name());
    }
}
