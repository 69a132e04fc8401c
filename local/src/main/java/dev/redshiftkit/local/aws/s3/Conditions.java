package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.storage.WriteCondition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The conditions a request's headers put on an object (S3 user guide, "Conditional requests"). */
final class Conditions {

    /** What the conditions on a read come to. */
    enum Outcome {
        PROCEED,
        NOT_MODIFIED
    }

    private static final String COPY_SOURCE = "x-amz-copy-source-";

    private final S3Request request;
    private final String prefix;

    private Conditions(S3Request request, String prefix) {
        this.request = request;
        this.prefix = prefix;
    }

    /** Returns the condition on what the request overwrites. */
    static WriteCondition ofWrite(S3Request request) {
        Optional<String> ifNoneMatch = request.header("if-none-match");
        Optional<String> ifMatch = request.header("if-match");
        if (ifNoneMatch.isPresent()) {
            requireServed(ifNoneMatch.get().strip().equals("*"), "If-None-Match with a value other than *");
            return WriteCondition.ifAbsent();
        }
        return ifMatch.map(tag -> WriteCondition.ifMatches(unquoted(tag))).orElseGet(WriteCondition::always);
    }

    private static void requireServed(boolean served, String what) {
        if (!served) {
            throw S3Error.NOT_IMPLEMENTED.refusal(what + " is not implemented for writes.");
        }
    }

    /**
     * Judges the conditions on an object that is read.
     *
     * @throws S3Exception if the read is to fail
     */
    static Outcome ofRead(S3Request request, StoredObject object) {
        return new Conditions(request, "").judge(object);
    }

    /**
     * Judges the conditions on the source of a copy.
     *
     * @throws S3Exception if the copy is to fail
     */
    static void requireOfCopySource(S3Request request, StoredObject source) {
        if (new Conditions(request, COPY_SOURCE).judge(source) == Outcome.NOT_MODIFIED) {
            throw S3Error.PRECONDITION_FAILED.refusal();
        }
    }

    private Outcome judge(StoredObject object) {
        if (!mayBeUsed(object)) {
            throw S3Error.PRECONDITION_FAILED.refusal();
        }
        return isNew(object) ? Outcome.PROCEED : Outcome.NOT_MODIFIED;
    }

    private boolean mayBeUsed(StoredObject object) {
        Optional<String> ifMatch = header("if-match");
        return ifMatch.isPresent()
                ? matches(ifMatch.get(), object)
                : date("if-unmodified-since")
                        .map(date -> !object.lastModified().isAfter(date))
                        .orElse(true);
    }

    private boolean isNew(StoredObject object) {
        Optional<String> ifNoneMatch = header("if-none-match");
        return ifNoneMatch.isPresent()
                ? !matches(ifNoneMatch.get(), object)
                : date("if-modified-since")
                        .map(date -> object.lastModified().isAfter(date))
                        .orElse(true);
    }

    private Optional<String> header(String name) {
        return request.header(prefix + name);
    }

    private Optional<Instant> date(String name) {
        return header(name).flatMap(HttpDates::parse);
    }

    private static boolean matches(String tags, StoredObject object) {
        return Arrays.stream(tags.split(",", -1))
                .map(Conditions::unquoted)
                .anyMatch(tag -> tag.equals("*") || tag.equals(object.eTag()));
    }

    /** Returns a tag without its quotes, which many clients leave out. */
    static String unquoted(String tag) {
        String stripped = tag.strip();
        return stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
