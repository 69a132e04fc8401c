package dev.redshiftkit.local.tpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A query of a benchmark, which may be several statements: as one writes it for Redshift, and as PostgreSQL takes it. The two
 * are one file if PostgreSQL takes the first and means the same by it.
 */
record Query(String name, List<Statement> forRedshift, List<Statement> forPostgres) {

    Query {
        if (forRedshift.size() != forPostgres.size()) {
            throw new IllegalArgumentException("query " + name + " has not as many statements for PostgreSQL");
        }
    }

    /** Reads the queries 1 to count of a benchmark. */
    static List<Query> allOf(String benchmark, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> of(benchmark, number < 10 ? "0" + number : "" + number))
                .toList();
    }

    private static Query of(String benchmark, String name) {
        List<Statement> statements =
                Statement.allOf(resource(benchmark, name + ".sql").orElseThrow());
        return new Query(
                name,
                statements,
                resource(benchmark, name + ".postgres.sql")
                        .map(Statement::allOf)
                        .orElse(statements));
    }

    /** Reads a benchmark's schema as one writes it for Redshift. */
    static String schemaOf(String benchmark) {
        return resource(benchmark, "schema.sql").orElseThrow();
    }

    private static Optional<String> resource(String benchmark, String file) {
        try (InputStream text = Query.class.getResourceAsStream("/tpc/" + benchmark + "/" + file)) {
            return text == null ? Optional.empty() : Optional.of(new String(text.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A statement.
     *
     * @param orderedBy the columns whose values come in a certain order, counted from 1, as a comment above the statement
     *     says; empty where the order is total
     */
    record Statement(String sql, List<Integer> orderedBy) {

        private static final Pattern PARTIAL_ORDER = Pattern.compile("^-- ordered by columns? ([\\d, ]+)\n");

        /** Parts a text into statements, each of which ends with a semicolon at the end of a line. */
        static List<Statement> allOf(String text) {
            return Arrays.stream(text.split(";\n"))
                    .map(String::strip)
                    .map(Statement::of)
                    .toList();
        }

        private static Statement of(String sql) {
            return new Statement(
                    sql,
                    PARTIAL_ORDER
                            .matcher(sql)
                            .results()
                            .flatMap(comment -> Arrays.stream(comment.group(1).split(", ")))
                            .map(Integer::valueOf)
                            .toList());
        }
    }
}
