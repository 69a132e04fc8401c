package dev.redshiftkit.local.session;

import dev.redshiftkit.local.catalog.ActivityReport;
import dev.redshiftkit.local.isolation.Access;
import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.isolation.Violation;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.workload.Priority;
import dev.redshiftkit.local.workload.Workload;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers what the sessions have done, and cancels something where that is what is asked for (script 83-activity.sql). All that
 * the session has done before has been recorded by then. One thread at a time.
 */
final class Questions implements EngineQuestions.Answers {

    private static final String QUESTION = "RKGAT";
    private static final String YES = "true";
    private static final String NO = "false";

    private final ActiveSessions sessions;
    private final Workload workload;
    private final Conflicts conflicts;
    private final ActivityReport report;
    private final SessionActivity asking;

    Questions(SessionServices services, SessionActivity asking) {
        this.sessions = services.sessions();
        this.workload = services.workload();
        this.conflicts = services.conflicts();
        this.report = new ActivityReport(services.activity());
        this.asking = asking;
    }

    @Override
    public String sqlState() {
        return QUESTION;
    }

    @Override
    public String to(ErrorFields question) {
        return answerTo(question.message(), question.hint());
    }

    private String answerTo(String topic, Optional<String> argument) {
        return switch (topic) {
            case "cancel" -> argument.map(this::cancel).orElse(NO);
            case "change query priority" -> argument.map(this::changePriority).orElse("");
            case "isolation" ->
                argument.flatMap(this::violation).map(Questions::told).orElse("");
            case "isolation after all" ->
                argument.flatMap(this::violation).map(this::recorded).orElse("");
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

    /** Takes what the transaction has touched: three lists of tables. */
    private Optional<Violation> violation(String touched) {
        String[] lists = touched.split(";", -1);
        Access access = new Access(tables(lists[0]), tables(lists[1]), tables(lists[2]));
        return conflicts.touched(asking.processId(), asking.transactionId(), access);
    }

    private String recorded(Violation violation) {
        if (violation instanceof Violation.Cycle cycle) {
            asking.conflicted(cycle.table());
        }
        return told(violation);
    }

    private static String told(Violation violation) {
        return violation.code() + "\n" + violation.detail();
    }

    private static Set<Long> tables(String list) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private String terminate(String processId) {
        Optional<Session> victim = sessions.find(Integer.parseInt(processId));
        victim.ifPresent(Session::close);
        return victim.isPresent() ? YES : NO;
    }
}
