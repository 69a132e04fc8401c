package dev.redshiftkit.local.session;

import dev.redshiftkit.local.session.LocalStatement.Completion;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.NoticeResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.PortalSuspended;
import dev.redshiftkit.pgwire.message.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portal of a statement of the gateway. It runs once, and hands out its rows in as many pieces as the client asks for. */
final class LocalPortal {

    private final LocalStatement statement;
    private @Nullable Completion completion;
    private int rowsSent;

    LocalPortal(LocalStatement statement) {
        this.statement = statement;
    }

    /**
     * Runs the statement unless it has run, and returns the answer to one Execute.
     *
     * @param maxRows rows at most; 0 for all there are
     * @throws dev.redshiftkit.local.error.SqlError if the statement has failed
     */
    List<BackendMessage> execute(LocalRunner runner, int maxRows) {
        List<BackendMessage> answer = new ArrayList<>();
        Completion result = completion;
        if (result == null) {
            result = runner.run(statement);
            completion = result;
            result.notices().forEach(notice -> answer.add(new NoticeResponse(ErrorReplies.info(notice))));
        }
        int end = maxRows == 0 ? result.rows().size() : Math.min(result.rows().size(), rowsSent + maxRows);
        for (List<@Nullable String> row : result.rows().subList(rowsSent, end)) {
            answer.add(dataRow(row));
        }
        rowsSent = end;
        answer.add(isDone() ? new CommandComplete(result.tag()) : new PortalSuspended());
        return answer;
    }

    /** Whether the client has had everything. */
    boolean isDone() {
        return completion != null && rowsSent == completion.rows().size();
    }

    private static DataRow dataRow(List<@Nullable String> row) {
        Values.Builder values = Values.builder(row.size());
        for (@Nullable String text : row) {
            values.addText(text);
        }
        return new DataRow(values.build());
    }
}
