package dev.redshiftkit.sql.unload;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.RandomArguments;
import dev.redshiftkit.sql.command.Switch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** UNLOAD commands with any options that go together, and some that do not. */
final class RandomUnloads {

    private static final List<String> QUERIES = List.of(
            "select * from venue",
            "select 'it''s', '\\\\d+', \"Odd \"\"name\" from t where st = 'NV' -- done",
            "select $$a'b$$, '日本\uD83D\uDE80' /* ' */ from t\nwhere x ~ '\\n'",
            "with top as (select * from t limit 10) select * from top",
            "select \"limit\" from (select 1 limit 1) order by 1;");

    private final RandomArguments arguments;

    RandomUnloads(RandomArguments arguments) {
        this.arguments = arguments;
    }

    /** Returns a command, unless the options drawn do not go together. */
    Optional<Unload> next() {
        try {
            return Optional.of(new Unload(
                    arguments.one(QUERIES), arguments.place(), arguments.authorization(), format(), options()));
        } catch (InvalidCommandException refused) {
            return Optional.empty();
        }
    }

    private UnloadFormat format() {
        return switch (arguments.number(0, 5)) {
            case 0 -> new UnloadFormat.Csv(delimiter(), arguments.chance(), nullAs());
            case 1 -> new UnloadFormat.FixedWidth(arguments.widths(), arguments.chance(), arguments.chance(), nullAs());
            case 2 -> new UnloadFormat.Parquet(arguments.maybe(() -> FileSize.ofMegabytes(arguments.number(32, 128))));
            case 3 -> new UnloadFormat.Json();
            default ->
                new UnloadFormat.Delimited(
                        delimiter(), arguments.chance(), arguments.chance(), arguments.chance(), nullAs());
        };
    }

    private Optional<Character> delimiter() {
        return arguments.maybe(arguments::character);
    }

    private Optional<String> nullAs() {
        return arguments.maybe(arguments::nullText);
    }

    private UnloadOptions options() {
        return new UnloadOptions(
                arguments.maybe(() -> new Partitions(arguments.some(arguments::name), arguments.chance())),
                arguments.maybe(() -> arguments.one(List.of(ManifestKind.values()))),
                files(),
                arguments.maybe(this::encryption),
                arguments.one(List.of(ExistingFiles.values())),
                arguments.maybe(arguments::text));
    }

    private UnloadFiles files() {
        return new UnloadFiles(
                arguments.maybe(() -> arguments.one(List.of(UnloadCompression.values()))),
                arguments.maybe(() -> arguments.one(List.of(Switch.values()))),
                arguments.maybe(this::fileSize),
                arguments.maybe(arguments::text));
    }

    private FileSize fileSize() {
        return arguments.chance()
                ? FileSize.ofMegabytes(arguments.number(5, 6_000))
                : new FileSize(new BigDecimal(arguments.one(List.of("0.50", "1", "6.2"))), FileSize.Unit.GB);
    }

    private Encryption encryption() {
        return switch (arguments.number(0, 2)) {
            case 0 -> new Encryption.ManagedKeys();
            case 1 -> new Encryption.BucketDefault();
            default -> new Encryption.KmsKey(arguments.text());
        };
    }
}
