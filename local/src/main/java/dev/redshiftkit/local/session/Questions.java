package dev.redshiftkit.local.session;

import dev.redshiftkit.local.catalog.ActivityReport;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.workload.Priority;
import dev.redshiftkit.local.workload.Workload;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers what functions of the engine ask the gateway while they run: what the sessions have done, and to cancel something.
 * They ask by a notice, which is not for the client, and find the answer where the {@link EngineLink} lays it ready (script
 * 83-activity.sql). All that the session has done before has been recorded by then. One thread at a time.
 */
final class Questions {

    private static final String QUESTION = "RKGAT";
    private static final String YES = "true";
    private static final String NO = "false";

    private final ActiveSessions sessions;
    private final Workload workload;
    private final ActivityReport report;
    private final SessionActivity asking;
    private final Notes notes;

    Questions(SessionServices services, SessionActivity asking, Notes notes) {
        this.sessions = services.sessions();
        this.workload = services.workload();
        this.report = new ActivityReport(services.activity());
        this.asking = asking;
        this.notes = notes;
    }

    /** Where the engine looks for answers: {@link EngineLink#layReady}. */
    @FunctionalInterface
    interface Notes {
        void layReady(String text) throws IOException;
    }

    /** Answers the notice if it is a question; whether it was one. Its detail tells one question from another. */
    boolean answer(ErrorFields notice) throws IOException {
        if (!notice.sqlState().equals(QUESTION)) {
            return false;
        }
        notes.layReady(notice.detail().orElse("") + "\n" + answerTo(notice.message(), notice.hint()));
        return true;
    }

    private String answerTo(String topic, Optional<String> argument) {
        return switch (topic) {
            case "cancel" -> argument.map(this::cancel).orElse(NO);
            case "change query priority" -> argument.map(this::changePriority).orElse("");
            case "terminate" -> argument.map(this::terminate).orElse(NO);
            default -> report.on(topic, asking);
        };
    }

    /** Takes a process id and, behind a blank, what the victim is to be told. */
    private String cancel(String request) {
        String[] parts = request.split(" ", 2);
        Optional<String> message = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        Optional<Session> victim = sessions.find(Integer.parseInt(parts[0]));
        victim.ifPresent(session -> session.cancel(message));
        return victim.isPresent() ? YES : NO;
    }

    /** Takes a query id and, behind a blank, a priority. Answers with the one before, nothing if there is no such query. */
    private String changePriority(String request) {
        String[] parts = request.split(" ", 2);
        return Priority.find(parts[1])
                .flatMap(priority -> workload.changePriority(Long.parseLong(parts[0]), priority))
                .map(Priority::word)
                .orElse("");
    }

    private String terminate(String processId) {
        Optional<Session> victim = sessions.find(Integer.parseInt(processId));
        victim.ifPresent(Session::close);
        return victim.isPresent() ? YES : NO;
    }
}
