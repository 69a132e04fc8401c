package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.VerifiedSignature;
import dev.redshiftkit.local.storage.ObjectName;
import java.util.Optional;

/** A request whose signature was found right. */
record S3Request(HttpRequest http, Address address, VerifiedSignature signature) {

    String bucket() {
        return address.bucket().orElseThrow(S3Error.METHOD_NOT_ALLOWED::refusal);
    }

    ObjectName object() {
        return ObjectName.of(bucket(), address.key().orElseThrow(S3Error.METHOD_NOT_ALLOWED::refusal));
    }

    Optional<String> header(String lowerCaseName) {
        return http.header(lowerCaseName);
    }

    Optional<String> parameter(String name) {
        return http.parameter(name);
    }

    boolean has(String parameter) {
        return http.query().has(parameter);
    }

    /** Returns a parameter's value as a number from 0 up, or nothing if it is not given. */
    Optional<Integer> number(String parameter) {
        return parameter(parameter).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw S3Error.INVALID_ARGUMENT.refusal(
                        "Provided " + parameter + " not an integer or within integer range");
            }
            return Integer.valueOf(text);
        });
    }
}
