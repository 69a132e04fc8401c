package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.command.Parameter.flag;
import static dev.redshiftkit.sql.command.Parameter.readOnly;
import static dev.redshiftkit.sql.command.Parameter.valued;
import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.NullText;
import dev.redshiftkit.sql.command.Parameter;
import dev.redshiftkit.sql.command.Parameters;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.copy.CopyFormat.Simplification;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.lex.TokenReader;
import dev.redshiftkit.sql.name.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parameters of COPY, in the order in which they are written. */
final class CopyParameters {

    private static final String FORMAT = "format";
    private static final String COMPRESSION = "compression";

    private static final List<String> FORMATS =
            List.of("CSV", "DELIMITER", "FIXEDWIDTH", "JSON", "AVRO", "PARQUET", "ORC", "SHAPEFILE");

    static final Parameters<CopyBuilder, CopyOptions> TABLE = Parameters.of(
            CopyRules.COMMAND,
            Stream.of(
                            Authorization.<CopyBuilder, CopyOptions>parameters(CopyBuilder::authorization),
                            sources(),
                            formats(),
                            compressions(),
                            conversions(),
                            loadOperations(),
                            List.of(template()),
                            withdrawn())
                    .flatMap(List::stream)
                    .toList(),
            Map.of(
                    "HEADER", "to leave out header lines write IGNOREHEADER",
                    "NULLAS", "write NULL AS",
                    "COMPRESSION", "name the codec itself: GZIP, BZIP2, LZOP or ZSTD",
                    "SNAPPY", "columnar files say themselves how they are compressed",
                    "OVERWRITE", "COPY always appends"));

    private CopyParameters() {}

    private static List<Parameter<CopyBuilder, CopyOptions>> sources() {
        return List.of(
                read("MANIFEST", (reader, copy) -> copy.manifest()),
                read("SSH", (reader, copy) -> copy.ssh()),
                read("REGION", (reader, copy) -> copy.region(Argument.text(reader))),
                read("READRATIO", (reader, copy) -> copy.readRatio(Argument.number(reader))));
    }

    private static List<Parameter<CopyBuilder, CopyOptions>> formats() {
        return List.of(
                read("FORMAT", CopyParameters::format),
                read("AS", CopyParameters::format),
                readOnly("CSV", FORMAT, (reader, copy) -> copy.csv()),
                readOnly(
                        "FIXEDWIDTH",
                        FORMAT,
                        (reader, copy) -> copy.fixedWidth(FixedWidths.parse(Argument.text(reader)))),
                readOnly("JSON", FORMAT, (reader, copy) -> copy.json(mapping(reader))),
                readOnly("AVRO", FORMAT, (reader, copy) -> copy.avro(mapping(reader))),
                readOnly("PARQUET", FORMAT, (reader, copy) -> copy.parquet()),
                readOnly("ORC", FORMAT, (reader, copy) -> copy.orc()),
                readOnly("SHAPEFILE", FORMAT, (reader, copy) -> copy.format(shapefile(reader))),
                read("SERIALIZETOJSON", (reader, copy) -> copy.serializeToJson()),
                read("DELIMITER", (reader, copy) -> copy.delimiter(character(reader, "DELIMITER"))),
                read("QUOTE", (reader, copy) -> copy.quote(character(reader, "QUOTE"))));
    }

    private static List<Parameter<CopyBuilder, CopyOptions>> compressions() {
        return Stream.of(CopyCompression.values())
                .map(compression -> new Parameter<CopyBuilder, CopyOptions>(
                        compression.name(),
                        COMPRESSION,
                        (reader, copy) -> copy.compression(compression),
                        from -> from.compression().filter(compression::equals).map(Enum::name)))
                .toList();
    }

    private static List<Parameter<CopyBuilder, CopyOptions>> conversions() {
        return List.of(
                flag(
                        "ACCEPTANYDATE",
                        CopyBuilder::acceptAnyDate,
                        from -> dates(from).acceptAnyDate()),
                valued(
                        "ACCEPTINVCHARS",
                        CopyParameters::acceptInvChars,
                        from -> characters(from).acceptInvChars(),
                        Argument::render),
                flag(
                        "BLANKSASNULL",
                        CopyBuilder::blanksAsNull,
                        from -> nulls(from).blanksAsNull()),
                text("DATEFORMAT", CopyBuilder::dateFormat, from -> dates(from).dateFormat()),
                flag(
                        "EMPTYASNULL",
                        CopyBuilder::emptyAsNull,
                        from -> nulls(from).emptyAsNull()),
                valued(
                        "ENCODING",
                        (reader, copy) -> copy.encoding(Argument.constant(reader, CopyEncoding.class)),
                        from -> characters(from).encoding(),
                        Enum::name),
                flag("ESCAPE", CopyBuilder::escape, from -> characters(from).escape()),
                flag(
                        "EXPLICIT_IDS",
                        CopyBuilder::explicitIds,
                        from -> rows(from).explicitIds()),
                flag("FILLRECORD", CopyBuilder::fillRecord, from -> rows(from).fillRecord()),
                flag(
                        "IGNOREBLANKLINES",
                        CopyBuilder::ignoreBlankLines,
                        from -> rows(from).ignoreBlankLines()),
                number(
                        "IGNOREHEADER",
                        CopyBuilder::ignoreHeader,
                        from -> rows(from).ignoreHeader()),
                valued(
                        "NULL AS",
                        (reader, copy) -> copy.nullAs(NullText.take(reader)),
                        from -> nulls(from).nullAs(),
                        NullText::render),
                flag(
                        "REMOVEQUOTES",
                        CopyBuilder::removeQuotes,
                        from -> characters(from).removeQuotes()),
                flag("ROUNDEC", CopyBuilder::roundec, from -> rows(from).roundec()),
                text("TIMEFORMAT", CopyBuilder::timeFormat, from -> dates(from).timeFormat()),
                flag(
                        "TRIMBLANKS",
                        CopyBuilder::trimBlanks,
                        from -> characters(from).trimBlanks()),
                flag(
                        "TRUNCATECOLUMNS",
                        CopyBuilder::truncateColumns,
                        from -> characters(from).truncateColumns()));
    }

    private static List<Parameter<CopyBuilder, CopyOptions>> loadOperations() {
        return List.of(
                number("COMPROWS", CopyBuilder::compRows, from -> from.load().compRows()),
                valued(
                        "COMPUPDATE",
                        (reader, copy) -> copy.compUpdate(CompUpdate.take(reader)),
                        from -> from.load().compUpdate(),
                        Enum::name),
                flag(
                        "IGNOREALLERRORS",
                        CopyBuilder::ignoreAllErrors,
                        from -> from.load().ignoreAllErrors()),
                number("MAXERROR", CopyBuilder::maxError, from -> from.load().maxError()),
                flag("NOLOAD", CopyBuilder::noLoad, from -> from.load().noLoad()),
                valued(
                        "STATUPDATE",
                        (reader, copy) -> copy.statUpdate(Switch.take(reader).orElse(Switch.ON)),
                        from -> from.load().statUpdate(),
                        Enum::name));
    }

    private static List<Parameter<CopyBuilder, CopyOptions>> withdrawn() {
        return Stream.of("ENCRYPTED", "MASTER_SYMMETRIC_KEY")
                .map(name -> CopyParameters.read(name, (reader, copy) -> {
                    throw InvalidCommandException.withdrawn(
                            option(name), "objects that S3 itself has encrypted are read without an option");
                }))
                .toList();
    }

    private static Parameter<CopyBuilder, CopyOptions> template() {
        return valued(
                "USING TEMPLATE",
                (reader, copy) -> {
                    reader.expect("TEMPLATE");
                    copy.usingTemplate(QualifiedName.read(reader));
                },
                CopyOptions::template,
                QualifiedName::render);
    }

    private static Parameter<CopyBuilder, CopyOptions> read(String name, BiConsumer<TokenReader, CopyBuilder> read) {
        return readOnly(name, name, read);
    }

    private static Parameter<CopyBuilder, CopyOptions> text(
            String name, BiConsumer<CopyBuilder, String> set, Function<CopyOptions, Optional<String>> value) {
        return valued(name, (reader, copy) -> set.accept(copy, Argument.text(reader)), value, StringLiteral::render);
    }

    private static Parameter<CopyBuilder, CopyOptions> number(
            String name, BiConsumer<CopyBuilder, Integer> set, Function<CopyOptions, OptionalInt> value) {
        return valued(
                name,
                (reader, copy) -> set.accept(copy, Argument.number(reader)),
                from -> value.apply(from).stream().boxed().findFirst(),
                String::valueOf);
    }

    private static void format(TokenReader reader, CopyBuilder copy) {
        reader.take("AS");
        if (FORMATS.stream().noneMatch(reader::at)) {
            throw reader.failure("expected a format, one of " + String.join(", ", FORMATS) + ",");
        }
    }

    private static DocumentMapping mapping(TokenReader reader) {
        return reader.at("AS") || Argument.isText(reader)
                ? DocumentMapping.parse(Argument.text(reader))
                : DocumentMapping.Keyword.AUTO;
    }

    private static CopyFormat shapefile(TokenReader reader) {
        if (!reader.take("SIMPLIFY")) {
            return new CopyFormat.Shapefile(Optional.empty());
        }
        boolean automatic = reader.take("AUTO");
        return new CopyFormat.Shapefile(Optional.of(new Simplification(automatic, tolerance(reader))));
    }

    /** The tolerance stands in quotes in the guide's grammar and without in its examples. */
    private static Optional<BigDecimal> tolerance(TokenReader reader) {
        TokenKind kind = reader.peek().map(Token::kind).orElse(TokenKind.UNKNOWN);
        return switch (kind) {
            case NUMBER -> Optional.of(Argument.decimal(reader));
            case STRING -> Optional.of(number(Argument.text(reader)));
            default -> Optional.empty();
        };
    }

    private static BigDecimal number(String quoted) {
        try {
            return new BigDecimal(quoted);
        } catch (NumberFormatException noNumber) {
            throw InvalidCommandException.malformed(option("SIMPLIFY"), "a tolerance from 0");
        }
    }

    private static void acceptInvChars(TokenReader reader, CopyBuilder copy) {
        boolean given = reader.at("AS") || Argument.isText(reader);
        copy.acceptInvChars(given ? character(reader, "ACCEPTINVCHARS") : TextConversion.DEFAULT_REPLACEMENT);
    }

    private static char character(TokenReader reader, String option) {
        return Argument.character(reader, option(option));
    }

    private static DateConversion dates(CopyOptions from) {
        return from.conversion().dates();
    }

    private static NullConversion nulls(CopyOptions from) {
        return from.conversion().nulls();
    }

    private static TextConversion characters(CopyOptions from) {
        return from.conversion().text();
    }

    private static RowConversion rows(CopyOptions from) {
        return from.conversion().rows();
    }
}
