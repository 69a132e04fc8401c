package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.command.Parameter.flag;
import static dev.redshiftkit.sql.command.Parameter.readOnly;
import static dev.redshiftkit.sql.command.Parameter.valued;
import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.NullText;
import dev.redshiftkit.sql.command.Parameter;
import dev.redshiftkit.sql.command.Parameters;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parameters of UNLOAD, in the order in which they are written. */
final class UnloadParameters {

    private static final String FORMAT = "format";
    private static final String COMPRESSION = "compression";
    private static final List<String> FORMATS = List.of("CSV", "PARQUET", "JSON");

    static final Parameters<UnloadBuilder, UnloadOptions> TABLE = Parameters.of(
            UnloadRules.COMMAND,
            Stream.of(
                            Authorization.<UnloadBuilder, UnloadOptions>parameters(UnloadBuilder::authorization),
                            formats(),
                            places(),
                            compressions(),
                            files(),
                            encryption())
                    .flatMap(List::stream)
                    .toList(),
            Map.ofEntries(
                    Map.entry("COMPRESSION", "name the codec itself: BZIP2, GZIP or ZSTD; PARQUET has its own"),
                    Map.entry("SNAPPY", "PARQUET is always compressed by it"),
                    Map.entry("LZOP", "the codecs are BZIP2, GZIP and ZSTD"),
                    Map.entry("OVERWRITE", "write ALLOWOVERWRITE or CLEANPATH"),
                    Map.entry("SINGLE", "write PARALLEL OFF"),
                    Map.entry("MAX_FILE_SIZE", "write MAXFILESIZE"),
                    Map.entry("PARTITIONED", "write PARTITION BY"),
                    Map.entry("QUOTE", "CSV always quotes by double quotation marks"),
                    Map.entry("VERBOSE", "it stands directly behind MANIFEST"),
                    Map.entry("INCLUDE", "it stands directly behind the columns of PARTITION BY")));

    private UnloadParameters() {}

    private static List<Parameter<UnloadBuilder, UnloadOptions>> formats() {
        return List.of(
                read("FORMAT", UnloadParameters::format),
                readOnly("CSV", FORMAT, (reader, unload) -> unload.csv()),
                readOnly("PARQUET", FORMAT, (reader, unload) -> unload.parquet()),
                readOnly("JSON", FORMAT, (reader, unload) -> unload.json()),
                readOnly("FIXEDWIDTH", FORMAT, (reader, unload) -> unload.fixedWidth(widths(reader))),
                read("DELIMITER", (reader, unload) -> unload.delimiter(delimiter(reader))),
                read("HEADER", (reader, unload) -> unload.header()),
                read("ADDQUOTES", (reader, unload) -> unload.addQuotes()),
                read("ESCAPE", (reader, unload) -> unload.escape()),
                read("NULL AS", (reader, unload) -> unload.nullAs(NullText.take(reader))),
                read("ROWGROUPSIZE", (reader, unload) -> unload.rowGroupSize(FileSize.take(reader))));
    }

    private static List<Parameter<UnloadBuilder, UnloadOptions>> places() {
        return List.of(
                new Parameter<>(
                        "PARTITION BY",
                        "PARTITION BY",
                        (reader, unload) -> unload.partitionBy(Partitions.take(reader)),
                        from -> from.partitions().map(Partitions::render)),
                new Parameter<>(
                        "MANIFEST",
                        "MANIFEST",
                        (reader, unload) ->
                                unload.manifest(reader.take("VERBOSE") ? ManifestKind.VERBOSE : ManifestKind.PLAIN),
                        from -> from.manifest().map(ManifestKind::render)),
                flag(
                        "ALLOWOVERWRITE",
                        UnloadBuilder::allowOverwrite,
                        from -> from.existing() == ExistingFiles.OVERWRITTEN),
                flag("CLEANPATH", UnloadBuilder::cleanPath, from -> from.existing() == ExistingFiles.REMOVED),
                text("REGION", UnloadBuilder::region, UnloadOptions::region));
    }

    private static List<Parameter<UnloadBuilder, UnloadOptions>> compressions() {
        return Stream.of(UnloadCompression.values())
                .map(compression -> new Parameter<UnloadBuilder, UnloadOptions>(
                        compression.name(),
                        COMPRESSION,
                        (reader, unload) -> unload.compression(compression),
                        from -> from.files()
                                .compression()
                                .filter(compression::equals)
                                .map(Enum::name)))
                .toList();
    }

    private static List<Parameter<UnloadBuilder, UnloadOptions>> files() {
        return List.of(
                valued(
                        "PARALLEL",
                        (reader, unload) -> unload.parallel(Switch.take(reader).orElse(Switch.ON)),
                        from -> from.files().parallel(),
                        Enum::name),
                valued(
                        "MAXFILESIZE",
                        (reader, unload) -> unload.maxFileSize(FileSize.take(reader)),
                        from -> from.files().maxFileSize(),
                        FileSize::render),
                text("EXTENSION", UnloadBuilder::extension, from -> from.files().extension()));
    }

    private static List<Parameter<UnloadBuilder, UnloadOptions>> encryption() {
        return List.of(
                new Parameter<>(
                        "ENCRYPTED",
                        "ENCRYPTED",
                        UnloadParameters::encrypted,
                        from -> from.encryption().map(Encryption::render)),
                read("KMS_KEY_ID", (reader, unload) -> unload.kmsKeyId(Argument.text(reader))),
                read("MASTER_SYMMETRIC_KEY", (reader, unload) -> {
                    throw InvalidCommandException.withdrawn(
                            option("MASTER_SYMMETRIC_KEY"), "write ENCRYPTED with KMS_KEY_ID or AUTO");
                }));
    }

    private static Parameter<UnloadBuilder, UnloadOptions> read(
            String name, BiConsumer<TokenReader, UnloadBuilder> read) {
        return readOnly(name, name, read);
    }

    private static Parameter<UnloadBuilder, UnloadOptions> text(
            String name, BiConsumer<UnloadBuilder, String> set, Function<UnloadOptions, Optional<String>> value) {
        return valued(
                name, (reader, unload) -> set.accept(unload, Argument.text(reader)), value, StringLiteral::render);
    }

    private static void format(TokenReader reader, UnloadBuilder unload) {
        reader.take("AS");
        if (FORMATS.stream().noneMatch(reader::at)) {
            throw reader.failure("expected a format, one of " + String.join(", ", FORMATS) + ",");
        }
    }

    private static FixedWidths widths(TokenReader reader) {
        return FixedWidths.parse(Argument.text(reader));
    }

    private static char delimiter(TokenReader reader) {
        return Argument.character(reader, option("DELIMITER"));
    }

    private static void encrypted(TokenReader reader, UnloadBuilder unload) {
        if (reader.take("AUTO")) {
            unload.encryptedAuto();
        } else {
            unload.encrypted();
        }
    }
}
