package dev.redshiftkit.local.copy.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.copy.Warehouse;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.copy.Copy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tries every option with every format. With {@code -Dgolden.refresh=true} the page is written anew, to be read before it is
 * committed.
 */
@Timeout(300)
class CopyOptionsIT {

    private static final Path PAGE = Path.of("../docs/copy-options.md");

    private static final String TABLES = """
            DROP TABLE IF EXISTS t, documents, counted, nested;
            CREATE TABLE t (id int, name varchar(5), day date, at timestamp, amount decimal(9,2));
            CREATE TABLE documents (doc json);
            CREATE TABLE counted (id int GENERATED ALWAYS AS IDENTITY, name varchar(5));
            CREATE TABLE nested (doc json)""";

    private static final List<List<@Nullable String>> FAILED = List.of(List.of("failed"));

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = new Warehouse();
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @Test
    void committedPageIsCurrentAndHasNoBlanks() throws Exception {
        CopyOptionsPage page = new CopyOptionsPage();
        for (OptionCase option : OptionCases.all()) {
            for (SampleFormat format : SampleFormat.values()) {
                page.add(option.title(), result(format == SampleFormat.JSON_NOSHRED ? whole(option) : option, format));
            }
        }
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(PAGE, page.text());
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page.text());
    }

    /** A document as a whole goes to the one column there is. */
    private static OptionCase whole(OptionCase option) {
        return option.target().startsWith("t") ? option.into("documents") : option;
    }

    private static CopyOptionsPage.Cell result(OptionCase option, SampleFormat format) throws Exception {
        try {
            Copy.parse(option.statement(format, true));
        } catch (InvalidCommandException e) {
            return CopyOptionsPage.Cell.refused(e.serviceMessage()
                    .replaceFirst("^(option )?\\Q" + e.option() + "\\E (argument|of)", "$1*option* $2"));
        }
        warehouse.put("options.jsonpaths", SampleFormat.paths(option.columns()));
        warehouse.put(
                "options.manifest",
                "{\"entries\":[{\"url\":\"" + OptionCase.FILE + "\",\"meta\":{\"content_length\":1}}]}");
        fill(option, format);
        Outcome with = run(option, option.statement(format, true));
        return with.refusal() == null ? judged(option, format, with.rows()) : refused(option, format, with.refusal());
    }

    private static void fill(OptionCase option, SampleFormat format) throws Exception {
        warehouse.put("options/file", option.framing().frame(format, format.encode(option.columns(), option.rows())));
        warehouse.tables().drop(SampleFormat.DYNAMO_TABLE);
        DynamoTable table = warehouse.tables().create(SampleFormat.DYNAMO_TABLE, "number");
        for (List<String> row : option.rows()) {
            table.put(SampleFormat.item(table.size(), option.columns(), row));
        }
    }

    private static CopyOptionsPage.Cell refused(OptionCase option, SampleFormat format, SqlError refusal) {
        if (refusal.sqlState().equals("0A000")) {
            String message = String.valueOf(refusal.getMessage());
            return message.endsWith("by the local Redshift")
                    ? CopyOptionsPage.Cell.missing(message)
                    : CopyOptionsPage.Cell.refused(message);
        }
        // Nothing to act upon: the load fails as it does without the option.
        if (!option.clause().isEmpty()
                && run(option, option.statement(format, false)).refusal() != null) {
            return CopyOptionsPage.Cell.NO_EFFECT;
        }
        throw new AssertionError(option.title() + " with " + format + ": " + warehouse.rejections(), refusal);
    }

    private static CopyOptionsPage.Cell judged(
            OptionCase option, SampleFormat format, List<List<@Nullable String>> rows) {
        Outcome without = run(option, option.statement(format, false));
        if (rows.equals(expected(option))) {
            boolean shows = option.clause().isEmpty() || !rows.equals(without.rows());
            return shows ? CopyOptionsPage.Cell.WORKS : CopyOptionsPage.Cell.TAKEN;
        }
        assertThat(rows).as("%s with %s", option.title(), format).isEqualTo(without.rows());
        return CopyOptionsPage.Cell.NO_EFFECT;
    }

    private static List<List<@Nullable String>> expected(OptionCase option) {
        return option.target().equals("documents") && !option.expected().isEmpty()
                ? option.rows().stream().map(CopyOptionsIT::copyOf).toList()
                : option.expected().stream().map(CopyOptionsIT::copyOf).toList();
    }

    private static List<@Nullable String> copyOf(List<String> row) {
        return new ArrayList<>(row);
    }

    private static Outcome run(OptionCase option, String statement) {
        warehouse.sql(TABLES);
        try {
            warehouse.run(statement);
            return new Outcome(null, warehouse.rows(query(option)));
        } catch (SqlError e) {
            return new Outcome(e, FAILED);
        } catch (InvalidCommandException e) {
            // READRATIO is one of the options that a statement may be nothing without.
            return new Outcome(null, FAILED);
        }
    }

    private static String query(OptionCase option) {
        if (option.target().equals("documents")) {
            String fields = String.join(
                    ", ",
                    option.columns().stream()
                            .map(column -> "doc->>'" + column + "'")
                            .toList());
            return "SELECT " + fields + " FROM documents";
        }
        return "SELECT * FROM " + option.target().replaceAll(" .*", "");
    }

    private record Outcome(@Nullable SqlError refusal, List<List<@Nullable String>> rows) {}
}
