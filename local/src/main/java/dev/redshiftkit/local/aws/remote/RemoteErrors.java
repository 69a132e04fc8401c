package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What the errors of an S3 endpoint mean. */
final class RemoteErrors {

    private RemoteErrors() {}

    static StorageException refusal(RemoteCall call, RemoteAnswer answer) {
        return document(answer)
                .map(error -> refusal(call, answer.status(), error))
                .orElseGet(() -> new StorageException(
                        meaning(call, answer.status()), call.subject() + ": status " + answer.status()));
    }

    static StorageException refusal(RemoteCall call, int status, XmlElement error) {
        String code = error.find("Code").orElse("no code");
        String words = error.find("Message").orElse("status " + status);
        return new StorageException(meaning(call, code, status), call.subject() + ": " + code + ", " + words);
    }

    /** Answers to HEAD have none, nor have some of proxies. */
    private static Optional<XmlElement> document(RemoteAnswer answer) {
        try {
            return Optional.of(XmlElement.parse(answer.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static StorageError meaning(RemoteCall call, String code, int status) {
        return Arrays.stream(StorageError.values())
                .filter(error -> error.code().equals(code))
                .findFirst()
                .orElseGet(() -> meaning(call, status));
    }

    private static StorageError meaning(RemoteCall call, int status) {
        return switch (status) {
            case 301, 307, 308 -> StorageError.PERMANENT_REDIRECT;
            case 401, 403 -> StorageError.ACCESS_DENIED;
            case 404 -> call.key().isPresent() ? StorageError.NO_SUCH_KEY : StorageError.NO_SUCH_BUCKET;
            case 412 -> StorageError.PRECONDITION_FAILED;
            case 429, 503 -> StorageError.SLOW_DOWN;
            default -> status >= 500 ? StorageError.INTERNAL_ERROR : StorageError.INVALID_REQUEST;
        };
    }
}
