package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.option;

import java.util.Optional;

/**
 * The options of an UNLOAD that do not belong to its format.
 *
 * @param partitions none unless given
 * @param manifest none unless given
 * @param encryption by keys of S3 unless given
 * @param existing what happens to objects that are already there
 * @param region of the bucket; needed when it is not the cluster's own
 */
public record UnloadOptions(
        Optional<Partitions> partitions,
        Optional<ManifestKind> manifest,
        UnloadFiles files,
        Optional<Encryption> encryption,
        ExistingFiles existing,
        Optional<String> region) {

    public UnloadOptions {
        region.ifPresent(option("REGION")::text);
    }
}
