package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.data.DataStatement.Snapshot;
import java.util.List;
import java.util.Optional;

/** What ListStatements says. */
final class StatementList {

    private static final int MOST = 100;

    private StatementList() {}

    /** @param statements the caller's own, the latest first */
    static ObjectNode of(ApiRequest request, List<DataStatement> statements, Dialect dialect) {
        List<DataStatement> matching = statements.stream()
                .filter(statement -> matches(request, statement))
                .toList();
        int first = NextToken.of(request, matching.size());
        int end = Math.min(matching.size(), first + request.numberWithin("MaxResults", 1, MOST, MOST));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("Statements");
        matching.subList(first, end).forEach(statement -> describe(list.addObject(), statement, dialect));
        if (end < matching.size()) {
            answer.put("NextToken", NextToken.render(end));
        }
        return answer;
    }

    private static boolean matches(ApiRequest request, DataStatement statement) {
        Submission submission = statement.submission();
        Optional<String> prefix = request.text("StatementName");
        return (isRoleLevel(request)
                        || submission.caller().equals(request.caller().arn()))
                && request.text("Status")
                        .filter(status -> !status.equals("ALL")
                                && !status.equals(statement.status().name()))
                        .isEmpty()
                && (prefix.isEmpty()
                        || submission
                                .name()
                                .filter(name -> name.startsWith(prefix.get()))
                                .isPresent())
                && isEqualIfAsked(
                        request, "Database", Optional.of(submission.login().database()))
                && isEqualIfAsked(
                        request, "ClusterIdentifier", submission.login().cluster())
                && isEqualIfAsked(request, "WorkgroupName", submission.login().workgroup());
    }

    /** Whether the statements of all sessions of a role are asked for, as they are unless the request says no. */
    private static boolean isRoleLevel(ApiRequest request) {
        return request.text("RoleLevel").filter("false"::equalsIgnoreCase).isEmpty();
    }

    private static boolean isEqualIfAsked(ApiRequest request, String parameter, Optional<String> value) {
        Optional<String> asked = request.text(parameter);
        return asked.isEmpty() || asked.equals(value);
    }

    private static void describe(ObjectNode entry, DataStatement statement, Dialect dialect) {
        Submission submission = statement.submission();
        Snapshot now = statement.snapshot();
        entry.put("Id", statement.id())
                .put("Status", now.status().name())
                .put("IsBatchStatement", submission.isBatch())
                .put("ResultFormat", submission.format().name())
                .put("QueryString", submission.statements().get(0));
        if (submission.isBatch()) {
            submission.statements().forEach(entry.putArray("QueryStrings")::add);
        }
        if (!submission.parameters().isEmpty()) {
            entry.set("QueryParameters", submission.parameters());
        }
        submission.name().ifPresent(name -> entry.put("StatementName", name));
        submission.login().secretArn().ifPresent(arn -> entry.put("SecretArn", arn));
        now.sessionId().ifPresent(id -> entry.put("SessionId", id));
        entry.set("CreatedAt", dialect.moment(statement.created()));
        entry.set("UpdatedAt", dialect.moment(now.updated()));
    }
}
