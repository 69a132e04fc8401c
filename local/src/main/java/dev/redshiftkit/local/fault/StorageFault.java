package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.storage.StorageError;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a request to S3. Its occasions are the requests it is about: those that arrive at the endpoint, and those
 * that COPY and UNLOAD would make, for each page of a listing, each file and each manifest.
 */
public sealed interface StorageFault extends Fault {

    /** Returns which requests it is about. */
    Requests requests();

    /**
     * Requests as HTTP has them.
     *
     * @param method such as {@code GET}; empty for all
     * @param pathPrefix what the path begins with, such as {@code /bucket/key}; a listing has the bucket only
     */
    record Requests(Optional<String> method, String pathPrefix) {

        public static Requests any() {
            return new Requests(Optional.empty(), "");
        }

        public static Requests of(String method, String pathPrefix) {
            return new Requests(Optional.of(method), pathPrefix);
        }

        boolean matches(String requestMethod, String path) {
            return method.map(requestMethod::equals).orElse(true) && path.startsWith(pathPrefix);
        }
    }

    /** S3 refuses, for instance because it is asked too often. */
    record Refusal(Requests requests, StorageError error) implements StorageFault {}

    /** S3 takes its time. */
    record Delay(Requests requests, Duration duration) implements StorageFault {

        public Delay {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("delay must not be negative, but is " + duration);
            }
        }
    }

    /** The connection ends within the body, after so many bytes; a shorter body arrives whole. */
    record ShortBody(Requests requests, long bytes) implements StorageFault {

        public ShortBody {
            if (bytes < 0) {
                throw new IllegalArgumentException("bytes must be 0 or more, but are " + bytes);
            }
        }
    }
}
