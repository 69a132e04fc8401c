package dev.redshiftkit.benchmarks.translation;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Cell;
import dev.redshiftkit.benchmarks.harness.Contender;
import dev.redshiftkit.benchmarks.harness.Findings;
import dev.redshiftkit.benchmarks.harness.Interleaving;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Ratio;
import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.benchmarks.harness.Table;
import dev.redshiftkit.local.LocalRedshift;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the translator: beside a trivial query through the gateway, and by the length of a statement. Every text is a new
 * one, so that nothing comes from the plans which a session remembers.
 */
public final class TranslationBenchmark implements Benchmark {

    private static final Option QUERIES = new Option("queries", "statements in a round", 2_000, 100, 1_000_000);

    /** From one to the next eight times as long; the last is a mebibyte. */
    private static final int[] LENGTHS = {2_048, 16_384, 131_072, 1_048_576};

    /** How many characters are translated in a round, whatever their length. */
    private static final int CHARACTERS = 4 * 1_048_576;

    private static final String QUERY = "query through the gateway";
    private static final String TRANSLATION = "translation of its text";

    @Override
    public String name() {
        return "translation";
    }

    @Override
    public String purpose() {
        return "the translator beside a trivial query, and by the length of a statement";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ROUNDS, Option.WARMUP, QUERIES);
    }

    @Override
    public List<Table> run(Options options, Consumer<String> progress) throws Exception {
        return List.of(besideQueries(options, progress), byLength(options, progress));
    }

    private static Table besideQueries(Options options, Consumer<String> progress) throws Exception {
        progress.accept("a trivial query, and its translation");
        int count = options.valueOf(QUERIES);
        TrivialQueries texts = new TrivialQueries();
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                Connection connection =
                        DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = connection.createStatement()) {
            Findings<Double> findings = Interleaving.of(options)
                    .run(
                            List.of(
                                    new Contender<>(QUERY, () -> queries(statement, texts.next(count))),
                                    new Contender<>(TRANSLATION, () -> translations(texts.next(count)))),
                            progress);
            return shares(findings);
        }
    }

    private static Table shares(Findings<Double> findings) {
        Samples query = findings.samples(QUERY, micros -> micros);
        Table table = Table.of("A trivial query (us each)", "what", "median", "least", "most", "to the query");
        for (String name : List.of(QUERY, TRANSLATION)) {
            Samples samples = findings.samples(name, micros -> micros);
            table = table.withRow(
                    Cell.of(name),
                    Cell.of(samples.median(), 2),
                    Cell.of(samples.least(), 2),
                    Cell.of(samples.greatest(), 2),
                    Ratio.ofMedians(samples, query).cell());
        }
        return table;
    }

    private static double queries(Statement statement, List<String> texts) throws Exception {
        Stopwatch stopwatch = Stopwatch.start();
        for (String sql : texts) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                if (!rows.next() || rows.next()) {
                    throw new IllegalStateException("a trivial query was to give one row");
                }
            }
        }
        return stopwatch.seconds() * 1e6 / texts.size();
    }

    private static double translations(List<String> texts) {
        Stopwatch stopwatch = Stopwatch.start();
        texts.forEach(Translations::run);
        return stopwatch.seconds() * 1e6 / texts.size();
    }

    private static Table byLength(Options options, Consumer<String> progress) throws Exception {
        Table table = Table.of(
                "Statements by their length", "statement", "characters", "ms", "ns per character", "least", "most");
        for (LongStatement statement : LongStatement.values()) {
            for (int length : LENGTHS) {
                String sql = statement.of(length);
                progress.accept(statement.words() + " of " + sql.length() + " characters");
                Samples nanos = Interleaving.of(options)
                        .run(List.of(new Contender<>(statement.words(), () -> perCharacter(sql))), progress)
                        .samples(statement.words(), value -> value);
                table = table.withRow(
                        Cell.of(statement.words()),
                        Cell.of((long) sql.length()),
                        Cell.of(nanos.median() * sql.length() / 1e6, 3),
                        Cell.of(nanos.median(), 1),
                        Cell.of(nanos.least(), 1),
                        Cell.of(nanos.greatest(), 1));
            }
        }
        return table;
    }

    private static double perCharacter(String sql) {
        int times = Math.max(1, CHARACTERS / sql.length());
        Stopwatch stopwatch = Stopwatch.start();
        for (int time = 0; time < times; time++) {
            Translations.run(sql);
        }
        return stopwatch.seconds() * 1e9 / times / sql.length();
    }
}
