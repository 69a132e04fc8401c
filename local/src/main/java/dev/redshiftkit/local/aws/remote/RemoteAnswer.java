package dev.redshiftkit.local.aws.remote;

import java.io.IOException;
import java.net.http.HttpHeaders;

/** What S3 has answered, with its whole body. */
final class RemoteAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    RemoteAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** @throws IOException if the header is not there */
    String require(String header) throws IOException {
        return headers.firstValue(header)
                .orElseThrow(() -> new IOException("the S3 endpoint answered without the header " + header));
    }

    /** Returns an ETag without its quotes. */
    String eTag() throws IOException {
        return unquoted(require("etag"));
    }

    static String unquoted(String eTag) {
        return eTag.replace("\"", "");
    }
}
