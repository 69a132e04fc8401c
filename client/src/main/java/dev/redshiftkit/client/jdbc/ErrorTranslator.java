package dev.redshiftkit.client.jdbc;

import com.amazon.redshift.util.ServerErrorMessage;
import dev.redshiftkit.client.error.CancelOrigin;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.DetailBlock;
import dev.redshiftkit.client.error.ErrorClassifier;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.security.Redactor;
import dev.redshiftkit.client.session.Endpoint;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes our exceptions of the driver's, and says of a driver's exception whether its connection is still of use. */
public final class ErrorTranslator {

    private ErrorTranslator() {}

    /** A connection could not be opened; nothing of any statement was sent. */
    public static RedshiftException loginFailed(SQLException failure, Endpoint endpoint) {
        ErrorFacts facts = factsOf(failure, CancelOrigin.NOBODY).withDelivery(Delivery.NOT_SENT);
        ErrorFacts told = CertificateRefusal.isBehind(failure)
                ? facts.withKind(ErrorKind.AUTHENTICATION_FAILED)
                : loginKind(facts);
        String message = "could not open a session at " + endpoint + ": " + reasonOf(failure);
        return new RedshiftException(message, told, DriverFailure.of(failure));
    }

    /** At login a missing database or an unsupported parameter is a matter of settings, not of a statement. */
    private static ErrorFacts loginKind(ErrorFacts facts) {
        return facts.kind() == ErrorKind.INVALID_SQL ? facts.withKind(ErrorKind.INVALID_CONFIGURATION) : facts;
    }

    /** A command failed. */
    static RedshiftException commandFailed(SQLException failure, CancelOrigin origin) {
        ErrorFacts facts = factsOf(failure, origin);
        return new RedshiftException(explain(failure, facts), facts, DriverFailure.of(failure));
    }

    private static ErrorFacts factsOf(SQLException failure, CancelOrigin origin) {
        @Nullable ServerErrorMessage server = serverErrorOf(failure);
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        DetailBlock detail = server == null || server.getDetail() == null
                ? DetailBlock.none()
                : DetailBlock.parse(server.getDetail());
        return new ErrorFacts(
                kindOf(failure, server, state, detail, origin),
                server == null ? Delivery.MAYBE_SENT : Delivery.ANSWERED,
                Optional.of(state).filter(text -> !text.isEmpty()),
                detail.queryId(),
                detail.code(),
                positionOf(server));
    }

    private static ErrorKind kindOf(
            SQLException failure,
            @Nullable ServerErrorMessage server,
            String state,
            DetailBlock detail,
            CancelOrigin origin) {
        ErrorKind kind = ErrorClassifier.classify(state, messageOf(failure, server), detail.code(), origin);
        // A connection that the watchdog cut fails in the driver as a lost one; why it was cut is what counts.
        boolean cut = server == null && kind == ErrorKind.CONNECTION_FAILED && origin != CancelOrigin.NOBODY;
        return cut ? stopped(origin) : kind;
    }

    private static ErrorKind stopped(CancelOrigin origin) {
        return origin == CancelOrigin.CALLER ? ErrorKind.QUERY_CANCELLED : ErrorKind.QUERY_TIMEOUT;
    }

    private static String explain(SQLException failure, ErrorFacts facts) {
        return switch (facts.kind()) {
            case QUERY_TIMEOUT -> "statement did not end within its time: " + reasonOf(failure);
            case QUERY_CANCELLED -> "statement was cancelled: " + reasonOf(failure);
            default -> reasonOf(failure);
        };
    }

    private static String reasonOf(SQLException failure) {
        @Nullable ServerErrorMessage server = serverErrorOf(failure);
        String reason = Redactor.redactMessage(messageOf(failure, server));
        String deepest = deepestOutside(failure);
        return server != null || deepest.isEmpty() ? reason : reason + " (" + deepest + ")";
    }

    /** What the network or TLS said; the driver's own message often only says that something was wrong. */
    private static String deepestOutside(Throwable failure) {
        return CertificateRefusal.causesOf(failure)
                .filter(cause -> !(cause instanceof SQLException))
                .filter(cause -> cause.getMessage() != null)
                .reduce((first, second) -> second)
                .map(Throwable::getMessage)
                .orElse("");
    }

    private static String messageOf(SQLException failure, @Nullable ServerErrorMessage server) {
        String message = server == null ? failure.getMessage() : server.getMessage();
        return message == null ? "" : message;
    }

    private static OptionalInt positionOf(@Nullable ServerErrorMessage server) {
        return server == null || server.getPosition() <= 0 ? OptionalInt.empty() : OptionalInt.of(server.getPosition());
    }

    private static @Nullable ServerErrorMessage serverErrorOf(SQLException failure) {
        return failure instanceof com.amazon.redshift.util.RedshiftException driver
                ? driver.getServerErrorMessage()
                : null;
    }

    /**
     * Whether a connection that raised this must not be used again: it is lost, or the server has ended it.
     *
     * <p>A refused statement is no reason, above all not 0A000: Redshift refuses a great deal as not supported, and every
     * new connection is expensive.
     */
    static boolean condemns(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("99999") || isFatal(failure);
    }

    private static boolean isFatal(SQLException failure) {
        @Nullable ServerErrorMessage server = serverErrorOf(failure);
        return server != null && ("FATAL".equals(server.getSeverity()) || "PANIC".equals(server.getSeverity()));
    }
}
