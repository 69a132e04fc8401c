package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of an {@link Unload}; its methods are the options of the manual. Of what is given twice the last holds,
 * and nothing is checked before {@link #build()}. Not for use by several threads at once.
 */
public final class UnloadBuilder {

    private final String query;
    private final FormatClause format = new FormatClause();
    private @Nullable S3Uri target;
    private @Nullable Authorization authorization;
    private @Nullable Partitions partitions;
    private @Nullable ManifestKind manifest;
    private @Nullable UnloadCompression compression;
    private @Nullable Switch parallel;
    private @Nullable FileSize maxFileSize;
    private @Nullable String extension;
    private boolean encrypted;
    private boolean auto;
    private @Nullable String kmsKeyId;
    private boolean allowOverwrite;
    private boolean cleanPath;
    private @Nullable String region;

    UnloadBuilder(String query) {
        this.query = query;
    }

    /** Writes files whose names begin like this. */
    public UnloadBuilder to(S3Uri prefix) {
        target = prefix;
        return this;
    }

    /** Writes by this right. */
    public UnloadBuilder authorization(Authorization right) {
        authorization = right;
        return this;
    }

    /** Writes by one role, given by its ARN. */
    public UnloadBuilder iamRole(String arn) {
        return authorization(Authorization.role(arn));
    }

    /** Writes by the default role of the cluster. */
    public UnloadBuilder defaultIamRole() {
        return authorization(new Authorization.DefaultRole());
    }

    private UnloadBuilder format(UnloadFormat base) {
        format.base = base;
        return this;
    }

    /** Writes comma-separated values. */
    public UnloadBuilder csv() {
        return format(new UnloadFormat.Csv(Optional.empty(), false, Optional.empty()));
    }

    /** Writes Parquet. */
    public UnloadBuilder parquet() {
        return format(new UnloadFormat.Parquet(Optional.empty()));
    }

    /** Writes a JSON object a line. */
    public UnloadBuilder json() {
        return format(new UnloadFormat.Json());
    }

    /** Writes columns of fixed widths. */
    public UnloadBuilder fixedWidth(FixedWidths widths) {
        return format(new UnloadFormat.FixedWidth(widths, false, false, Optional.empty()));
    }

    /** Parts the fields of delimited text or CSV by this ASCII character. */
    public UnloadBuilder delimiter(char character) {
        format.delimiter = character;
        return this;
    }

    /** Begins every file with the names of the columns. */
    public UnloadBuilder header() {
        format.header = true;
        return this;
    }

    /** Puts every field in quotation marks. */
    public UnloadBuilder addQuotes() {
        format.addQuotes = true;
        return this;
    }

    /** Puts a backslash before characters that have a special meaning. */
    public UnloadBuilder escape() {
        format.escape = true;
        return this;
    }

    /** Writes this text for NULL. */
    public UnloadBuilder nullAs(String text) {
        format.nullAs = text;
        return this;
    }

    /** Makes the row groups of Parquet files so large, 32 to 128 MB. */
    public UnloadBuilder rowGroupSize(FileSize size) {
        format.rowGroupSize = size;
        return this;
    }

    /** Writes folders named for the values of these columns, which the files leave out. */
    public UnloadBuilder partitionBy(List<Identifier> columns) {
        return partitionBy(new Partitions(columns, false));
    }

    /** Writes folders named for the values of columns. */
    public UnloadBuilder partitionBy(Partitions given) {
        partitions = given;
        return this;
    }

    /** Writes a list of the files. */
    public UnloadBuilder manifest() {
        return manifest(ManifestKind.PLAIN);
    }

    /** Writes a list of the files with numbers of rows and types of columns. */
    public UnloadBuilder manifestVerbose() {
        return manifest(ManifestKind.VERBOSE);
    }

    UnloadBuilder manifest(ManifestKind kind) {
        manifest = kind;
        return this;
    }

    /** Compresses the files. */
    public UnloadBuilder compression(UnloadCompression given) {
        compression = given;
        return this;
    }

    /** Compresses the files by gzip. */
    public UnloadBuilder gzip() {
        return compression(UnloadCompression.GZIP);
    }

    /** Compresses the files by Zstandard. */
    public UnloadBuilder zstd() {
        return compression(UnloadCompression.ZSTD);
    }

    /** Says whether every slice writes files of its own. */
    public UnloadBuilder parallel(Switch given) {
        parallel = given;
        return this;
    }

    /** Begins another file at this size, 5 MB to 6.2 GB. */
    public UnloadBuilder maxFileSize(FileSize size) {
        maxFileSize = size;
        return this;
    }

    /** Ends the names of the files like this. */
    public UnloadBuilder extension(String text) {
        extension = text;
        return this;
    }

    /** Has the files encrypted, by keys of S3 unless {@link #kmsKeyId} names one. */
    public UnloadBuilder encrypted() {
        encrypted = true;
        return this;
    }

    /** Has the files encrypted by the default key of the bucket. */
    public UnloadBuilder encryptedAuto() {
        encrypted = true;
        auto = true;
        return this;
    }

    /** Has the files encrypted by this key of the Key Management Service; needs {@link #encrypted()}. */
    public UnloadBuilder kmsKeyId(String id) {
        kmsKeyId = id;
        return this;
    }

    /** Replaces objects of the same names. */
    public UnloadBuilder allowOverwrite() {
        allowOverwrite = true;
        return this;
    }

    /** Deletes what the target holds, for good, before anything is written. */
    public UnloadBuilder cleanPath() {
        cleanPath = true;
        return this;
    }

    /** Says in which region the bucket is, where that is not the cluster's. */
    public UnloadBuilder region(String name) {
        region = name;
        return this;
    }

    /**
     * Returns the command.
     *
     * @throws InvalidCommandException if the target or the authorization is missing, or an option is out of its range or does
     *     not go with another
     */
    public Unload build() {
        if (target == null) {
            throw InvalidCommandException.required(option("TO"), "the command");
        }
        if (authorization == null) {
            throw InvalidCommandException.required(option("IAM_ROLE"), "the command");
        }
        return new Unload(query, target, authorization, format.toFormat(), options());
    }

    private UnloadOptions options() {
        return new UnloadOptions(
                Optional.ofNullable(partitions),
                Optional.ofNullable(manifest),
                files(),
                encryption(),
                existing(),
                Optional.ofNullable(region));
    }

    private UnloadFiles files() {
        return new UnloadFiles(
                Optional.ofNullable(compression),
                Optional.ofNullable(parallel),
                Optional.ofNullable(maxFileSize),
                Optional.ofNullable(extension));
    }

    private Optional<Encryption> encryption() {
        if (kmsKeyId != null) {
            return Optional.of(kmsKey(kmsKeyId));
        }
        if (auto) {
            return Optional.of(new Encryption.BucketDefault());
        }
        return encrypted ? Optional.of(new Encryption.ManagedKeys()) : Optional.empty();
    }

    private Encryption kmsKey(String id) {
        if (!encrypted) {
            throw InvalidCommandException.required(option("ENCRYPTED"), "KMS_KEY_ID");
        }
        if (auto) {
            throw InvalidCommandException.excluded(
                    option("KMS_KEY_ID"), "ENCRYPTED AUTO", "takes the default key of the bucket");
        }
        return new Encryption.KmsKey(id);
    }

    private ExistingFiles existing() {
        if (allowOverwrite && cleanPath) {
            throw InvalidCommandException.excluded(
                    option("ALLOWOVERWRITE"), "CLEANPATH", "leaves nothing to overwrite");
        }
        return allowOverwrite ? ExistingFiles.OVERWRITTEN : cleanPath ? ExistingFiles.REMOVED : ExistingFiles.REFUSED;
    }
}
