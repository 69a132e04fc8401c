package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.CopySource;
import java.util.Optional;

/** What of COPY's grammar is built: the rest is refused by name. */
final class SupportedOptions {

    private SupportedOptions() {}

    static void require(Copy copy) {
        unsupported(copy).ifPresent(option -> {
            throw Refusals.unsupported(option);
        });
    }

    private static Optional<String> unsupported(Copy copy) {
        return source(copy.source())
                .or(() -> format(copy.format()))
                .or(() -> copy.options().template().map(name -> "USING TEMPLATE"));
    }

    private static Optional<String> source(CopySource source) {
        boolean known = source instanceof CopySource.S3Prefix
                || source instanceof CopySource.S3Manifest
                || source instanceof CopySource.DynamoDb;
        return known ? Optional.empty() : Optional.of(source.kind());
    }

    private static Optional<String> format(CopyFormat format) {
        boolean known = format instanceof CopyFormat.Delimited
                || format instanceof CopyFormat.Csv
                || format instanceof CopyFormat.FixedWidth
                || format instanceof CopyFormat.Json
                || format instanceof CopyFormat.Avro
                || format instanceof CopyFormat.Parquet
                || format instanceof CopyFormat.Orc;
        return known ? Optional.empty() : Optional.of(format.name());
    }
}
