package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.RandomArguments;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.copy.CopyFormat.Simplification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** COPY commands with any options that go together, and some that do not. */
final class RandomCopies {

    private final RandomArguments arguments;

    RandomCopies(RandomArguments arguments) {
        this.arguments = arguments;
    }

    /** Returns a command, unless the options drawn do not go together. */
    Optional<Copy> next() {
        try {
            return Optional.of(new Copy(
                    arguments.table(),
                    arguments.maybe(() -> arguments.some(arguments::name)).orElse(List.of()),
                    source(),
                    arguments.authorization(),
                    format(),
                    arguments.chance() ? options() : plainOptions()));
        } catch (InvalidCommandException refused) {
            return Optional.empty();
        }
    }

    private CopySource source() {
        Optional<String> region = arguments.maybe(arguments::text);
        return switch (arguments.number(0, 6)) {
            case 0 -> new CopySource.S3Manifest(arguments.place(), region);
            case 1 -> new CopySource.Ssh(arguments.place(), region);
            case 2 -> new CopySource.Emr("j-" + arguments.number(0, 9), arguments.line());
            case 3 -> new CopySource.DynamoDb(arguments.text(), arguments.number(1, 200), region);
            default -> new CopySource.S3Prefix(arguments.place(), region);
        };
    }

    private CopyFormat format() {
        return switch (arguments.number(0, 11)) {
            case 0 -> new CopyFormat.Csv(arguments.maybe(arguments::character), arguments.maybe(arguments::character));
            case 1 -> new CopyFormat.FixedWidth(arguments.widths());
            case 2 -> new CopyFormat.Json(mapping());
            case 3 -> new CopyFormat.Avro(arguments.chance() ? mapping() : DocumentMapping.Keyword.AUTO);
            case 4 -> new CopyFormat.Parquet(arguments.chance());
            case 5 -> new CopyFormat.Orc(arguments.chance());
            case 6 -> new CopyFormat.Shapefile(arguments.maybe(this::simplification));
            default -> new CopyFormat.Delimited(arguments.maybe(arguments::character));
        };
    }

    private DocumentMapping mapping() {
        return arguments.chance()
                ? arguments.one(List.of(DocumentMapping.Keyword.values()))
                : new DocumentMapping.JsonPaths(arguments.place());
    }

    private Simplification simplification() {
        return new Simplification(
                arguments.chance(),
                arguments.maybe(() -> new BigDecimal(arguments.one(List.of("0", "2", "0.50", "1.1E-5", "1E+3")))));
    }

    private CopyOptions plainOptions() {
        return new CopyOptions(
                Optional.empty(),
                new DataConversion(
                        new DateConversion(false, Optional.empty(), Optional.empty()),
                        new NullConversion(false, false, Optional.empty()),
                        new TextConversion(
                                Optional.empty(), arguments.maybe(arguments::character), false, false, false, false),
                        new RowConversion(arguments.chance(), false, false, OptionalInt.empty(), false)),
                new LoadOperation(OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), false, false, aSwitch()),
                Optional.empty());
    }

    private CopyOptions options() {
        return new CopyOptions(
                arguments.maybe(() -> arguments.one(List.of(CopyCompression.values()))),
                new DataConversion(dates(), nulls(), text(), rows()),
                load(),
                arguments.maybe(arguments::table));
    }

    private DateConversion dates() {
        return new DateConversion(sometimes(), arguments.maybe(arguments::text), arguments.maybe(arguments::text));
    }

    private NullConversion nulls() {
        return new NullConversion(sometimes(), sometimes(), arguments.maybe(arguments::nullText));
    }

    private TextConversion text() {
        return new TextConversion(
                arguments.maybe(() -> arguments.one(List.of(CopyEncoding.values()))),
                arguments.maybe(arguments::character),
                sometimes(),
                sometimes(),
                sometimes(),
                sometimes());
    }

    private RowConversion rows() {
        return new RowConversion(sometimes(), sometimes(), sometimes(), number(0, Integer.MAX_VALUE - 1), sometimes());
    }

    private LoadOperation load() {
        boolean all = sometimes();
        return new LoadOperation(
                number(1_000, Integer.MAX_VALUE - 1),
                arguments.maybe(() -> arguments.one(List.of(CompUpdate.values()))),
                all ? OptionalInt.empty() : number(0, 100_000),
                all,
                sometimes(),
                aSwitch());
    }

    private boolean sometimes() {
        return arguments.maybe(() -> true).isPresent();
    }

    private OptionalInt number(int least, int most) {
        return sometimes() ? OptionalInt.of(arguments.number(least, most)) : OptionalInt.empty();
    }

    private Optional<Switch> aSwitch() {
        return arguments.maybe(() -> arguments.one(List.of(Switch.values())));
    }
}
