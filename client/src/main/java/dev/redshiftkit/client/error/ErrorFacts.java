package dev.redshiftkit.client.error;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known about a failure besides its message.
 *
 * @param sqlState five characters; empty where neither server nor driver gave one
 * @param queryId the id under which the system views know the query; empty where the server gave none
 * @param engineCode the number in the detail block of an error raised inside the engine, such as 8001
 * @param position where in the statement the server saw the error, counted in characters from 1
 */
public record ErrorFacts(
        ErrorKind kind,
        Delivery delivery,
        Optional<String> sqlState,
        OptionalLong queryId,
        OptionalInt engineCode,
        OptionalInt position) {

    /** The facts of a failure that the server had no part in. */
    public static ErrorFacts of(ErrorKind kind, Delivery delivery) {
        return new ErrorFacts(
                kind, delivery, Optional.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    public ErrorFacts withKind(ErrorKind other) {
        return new ErrorFacts(other, delivery, sqlState, queryId, engineCode, position);
    }

    public ErrorFacts withDelivery(Delivery other) {
        return new ErrorFacts(kind, other, sqlState, queryId, engineCode, position);
    }

    public ErrorFacts withSqlState(String other) {
        return new ErrorFacts(kind, delivery, Optional.of(other), queryId, engineCode, position);
    }

    public ErrorFacts withQueryId(long other) {
        return new ErrorFacts(kind, delivery, sqlState, OptionalLong.of(other), engineCode, position);
    }
}
