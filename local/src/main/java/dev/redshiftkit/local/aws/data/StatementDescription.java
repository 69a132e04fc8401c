package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.data.DataStatement.Part;
import dev.redshiftkit.local.aws.data.DataStatement.Snapshot;
import dev.redshiftkit.local.server.InnerResult;
import java.util.Optional;

/** What DescribeStatement says. */
final class StatementDescription {

    private static final long NONE = -1;

    private StatementDescription() {}

    static ObjectNode of(DataStatement statement, String id, Dialect dialect) {
        Snapshot now = statement.snapshot();
        Submission submission = statement.submission();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        submission.login().describe(answer);
        now.sessionId().ifPresent(session -> answer.put("SessionId", session));
        answer.put("RedshiftPid", now.processId())
                .put("ResultFormat", submission.format().name());
        if (!submission.parameters().isEmpty()) {
            answer.set("QueryParameters", submission.parameters());
        }
        Optional<Part> asked =
                now.parts().stream().filter(part -> part.id().equals(id)).findFirst();
        if (asked.isPresent()) {
            describe(answer, asked.get(), dialect);
            if (!submission.isBatch()) {
                answer.put("Status", now.status().name());
            }
        } else {
            describeBatch(answer, statement, now, dialect);
        }
        return answer;
    }

    private static void describeBatch(ObjectNode answer, DataStatement statement, Snapshot now, Dialect dialect) {
        answer.put("Id", statement.id())
                .put("Status", now.status().name())
                .put("Duration", now.duration().toNanos())
                .put("HasResultSet", now.hasResultSet())
                .put("RedshiftQueryId", NONE)
                .put("ResultRows", NONE)
                .put("ResultSize", NONE)
                .put("ExecutionMode", statement.submission().mode().name());
        answer.set("CreatedAt", dialect.moment(statement.created()));
        answer.set("UpdatedAt", dialect.moment(now.updated()));
        putError(answer, now.error());
        ArrayNode parts = answer.putArray("SubStatements");
        now.parts().forEach(part -> describe(parts.addObject(), part, dialect));
    }

    private static void describe(ObjectNode answer, Part part, Dialect dialect) {
        answer.put("Id", part.id())
                .put("Status", part.status().name())
                .put("Duration", part.duration().toNanos())
                .put("HasResultSet", part.result().filter(InnerResult::hasRows).isPresent())
                .put("QueryString", part.statement())
                .put("RedshiftQueryId", NONE)
                .put("ResultRows", part.result().map(InnerResult::affectedRows).orElse(NONE))
                .put("ResultSize", part.result().map(InnerResult::bytes).orElse(NONE));
        answer.set("CreatedAt", dialect.moment(part.created()));
        answer.set("UpdatedAt", dialect.moment(part.updated()));
        putError(answer, part.error());
    }

    private static void putError(ObjectNode answer, String error) {
        if (!error.isEmpty()) {
            answer.put("Error", error);
        }
    }
}
