package dev.redshiftkit.local.aws.api;

import dev.redshiftkit.local.identity.TemporaryPassword;
import java.time.Duration;
import java.time.Instant;

/** How long a temporary password for the database is good. */
public final class PasswordDuration {

    private static final int SHORTEST_SECONDS = 900;
    private static final int LONGEST_SECONDS = 3600;

    private PasswordDuration() {}

    /**
     * Returns what a request asks for, or else a quarter of an hour.
     *
     * @throws ApiException if it is not within 900 and 3600 seconds
     */
    public static Duration of(ApiRequest request, String parameter) {
        return Duration.ofSeconds(request.numberWithin(parameter, SHORTEST_SECONDS, LONGEST_SECONDS, SHORTEST_SECONDS));
    }

    /** Returns when clients do well to ask for another one: the services leave open when that is; here a quarter is left. */
    public static Instant nextRefresh(TemporaryPassword issued, Duration duration) {
        return issued.expiration().minus(duration.dividedBy(4));
    }
}
