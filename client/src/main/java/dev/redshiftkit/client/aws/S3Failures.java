package dev.redshiftkit.client.aws;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes our exceptions of the SDK's. The SDK has retried by then what S3 asks to be retried. */
final class S3Failures {

    private S3Failures() {}

    static RedshiftException translate(String doing, S3Uri place, SdkException failure) {
        String message = "could not " + doing + " " + place + ": " + reasonOf(failure);
        return new RedshiftException(message, factsOf(failure), failure);
    }

    private static ErrorFacts factsOf(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? ErrorFacts.of(kindOf(answer), Delivery.ANSWERED)
                : ErrorFacts.of(clientSide(failure), Delivery.MAYBE_SENT);
    }

    private static ErrorKind kindOf(AwsServiceException answer) {
        return switch (answer.statusCode()) {
            case 301, 307, 400, 404, 409 -> ErrorKind.INVALID_PATH;
            case 401, 403 -> ErrorKind.PERMISSION_DENIED;
            case 429, 500, 502, 503, 504 -> ErrorKind.RESOURCE_BUSY;
            default -> ErrorKind.INTERNAL;
        };
    }

    private static ErrorKind clientSide(SdkException failure) {
        return missingSetting(failure).isPresent() ? ErrorKind.INVALID_CONFIGURATION : ErrorKind.CONNECTION_FAILED;
    }

    /** The SDK has one class for all that goes wrong on this side; these wordings of its are long, but stable. */
    private static Optional<String> missingSetting(SdkException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        if (message.contains("Unable to load credentials")) {
            return Optional.of("no AWS credentials were found in environment, profile, container or instance");
        }
        return message.contains("Unable to load region")
                ? Optional.of("redshift.s3.region must be given, be it by AWS_REGION or an AWS profile")
                : Optional.empty();
    }

    private static String reasonOf(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? answered(answer)
                : missingSetting(failure).orElseGet(() -> deepest(failure));
    }

    private static String answered(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String status = "status " + answer.statusCode();
        return details == null ? status : status + ", " + details.errorCode();
    }

    private static String deepest(SdkException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }
}
