package dev.redshiftkit.local.aws;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples that AWS publishes with the secret they are signed with. */
public final class SignedRequests {

    public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    public static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    public static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String CREDENTIAL = ACCESS_KEY + "/20130524/us-east-1/s3/aws4_request";

    private SignedRequests() {}

    /** Returns a request with an Authorization header over all of its headers. */
    public static HttpRequest of(
            String method, String target, Map<String, String> headers, String signature, InputStream body) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        String signedHeaders =
                String.join(";", headers.keySet().stream().sorted().toList());
        all.put(
                "authorization",
                List.of("AWS4-HMAC-SHA256 Credential=" + CREDENTIAL + ",SignedHeaders=" + signedHeaders + ",Signature="
                        + signature));
        return plain(method, target, all, body);
    }

    /** Returns a request without an Authorization header. */
    public static HttpRequest plain(String method, String target, Map<String, List<String>> headers, InputStream body) {
        int query = target.indexOf('?');
        return new HttpRequest(
                method,
                query < 0 ? target : target.substring(0, query),
                QueryParameters.parse(query < 0 ? "" : target.substring(query + 1)),
                headers,
                body);
    }
}
