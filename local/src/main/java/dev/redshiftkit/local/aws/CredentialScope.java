package dev.redshiftkit.local.aws;

/**
 * What a signing key is good for.
 *
 * @param date as {@code yyyyMMdd}
 */
public record CredentialScope(String date, String region, String service) {

    static final String TERMINATOR = "aws4_request";

    /** Returns the scope as strings to sign contain it. */
    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }
}
