package dev.redshiftkit.client.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.s3.S3Uri;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FailuresTest {

    private static final S3Uri PLACE = S3Uri.parse("s3://bucket/in/");

    @ParameterizedTest
    @CsvSource({
        "301, INVALID_PATH",
        "403, PERMISSION_DENIED",
        "404, INVALID_PATH",
        "500, RESOURCE_BUSY",
        "503, RESOURCE_BUSY",
        "418, INTERNAL",
    })
    void classifiesAnswersByTheirStatus(int status, ErrorKind expected) {
        RedshiftException failure = S3Failures.translate("list", PLACE, answer(status, "Code"));

        assertThat(failure.kind()).isEqualTo(expected);
        assertThat(failure.delivery()).isEqualTo(Delivery.ANSWERED);
    }

    @Test
    void saysWhatWasBeingDoneAndWhatS3Answered() {
        assertThat(S3Failures.translate("list", PLACE, answer(404, "NoSuchBucket")))
                .hasMessage("could not list s3://bucket/in/: status 404, NoSuchBucket");
    }

    @Test
    void withoutAnAnswerTheConnectionFailed() {
        SdkClientException unreachable =
                SdkClientException.create("Unable to execute HTTP request", new ConnectException("Connection refused"));

        RedshiftException failure = S3Failures.translate("list", PLACE, unreachable);

        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECTION_FAILED);
        assertThat(failure).hasMessage("could not list s3://bucket/in/: Connection refused");
    }

    @ParameterizedTest
    @CsvSource({
        "Unable to load credentials from any of the providers, no AWS credentials were found",
        "Unable to load region from any of the providers, redshift.s3.region must be given",
    })
    void whatTheSdkCannotFindIsAMatterOfSettings(String sdk, String expected) {
        RedshiftException failure = S3Failures.translate("list", PLACE, SdkClientException.create(sdk));

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_CONFIGURATION);
        assertThat(failure).hasMessageStartingWith("could not list s3://bucket/in/: " + expected);
    }

    private static S3Exception answer(int status, String code) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
