package dev.redshiftkit.client.unload;

import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.Conversation;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.Unload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One UNLOAD and the questions that follow it, all on one session. */
final class UnloadRun {

    /** There on clusters and on Serverless (Redshift guide, "SYS_UNLOAD_DETAIL"); the name comes padded with blanks. */
    private static final String FILES =
            "select rtrim(file_name) as file_name, line_count, transfer_size from sys_unload_detail where query_id = ?"
                    + " order by file_name";

    private final Conversation conversation;

    UnloadRun(Conversation conversation) {
        this.conversation = conversation;
    }

    UnloadReport run(Unload unload) {
        Duration before = conversation.elapsed();
        try {
            conversation.execute(unload.renderWithCredentials());
        } catch (RedshiftException failure) {
            throw new UnloadException("UNLOAD failed: " + failure.getMessage(), factsOf(failure), failure);
        }
        return report(unload, conversation.elapsed().minus(before));
    }

    /** The files are written; that the report about them cannot be completed must not look like a failure. */
    private UnloadReport report(Unload unload, Duration duration) {
        Optional<S3Uri> manifest = manifestOf(unload);
        try {
            long rows = number("select pg_last_unload_count() as unloaded", "unloaded");
            long id = number("select pg_last_unload_id() as id", "id");
            OptionalLong queryId = id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
            return new UnloadReport(queryId, rows, files(queryId), manifest, duration, Optional.empty());
        } catch (RedshiftException failure) {
            Optional<String> reason = Optional.ofNullable(failure.getMessage());
            return new UnloadReport(OptionalLong.empty(), 0, List.of(), manifest, duration, reason);
        }
    }

    private List<UnloadedFile> files(OptionalLong queryId) {
        return queryId.isEmpty()
                ? List.of()
                : conversation.execute(FILES, queryId.getAsLong()).rows().stream()
                        .map(UnloadRun::file)
                        .toList();
    }

    private static UnloadedFile file(Row row) {
        return new UnloadedFile(
                S3Uri.parse(row.asText("file_name").stripTrailing()),
                row.optional("line_count", Value::asLong).orElse(0L),
                row.optional("transfer_size", Value::asLong).orElse(0L));
    }

    private static Optional<S3Uri> manifestOf(Unload unload) {
        return unload.options().manifest().map(kind -> unload.target().append("manifest"));
    }

    private long number(String sql, String column) {
        return conversation.execute(sql).rows().stream()
                .flatMap(row -> row.optional(column, Value::asLong).stream())
                .findFirst()
                .orElse(0L);
    }

    /** What the engine reports without a kind of its own, while it runs an UNLOAD, is an error of that UNLOAD. */
    private static ErrorFacts factsOf(RedshiftException failure) {
        return failure.kind() == ErrorKind.INTERNAL
                ? failure.facts().withKind(ErrorKind.UNLOAD_ERROR)
                : failure.facts();
    }
}
