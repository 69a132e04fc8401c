package dev.redshiftkit.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalRequestTest {

    @Test
    void isTheOneOfTheManual() {
        Map<String, List<String>> headers = Map.of(
                "host", List.of("examplebucket.s3.amazonaws.com"),
                "range", List.of("bytes=0-9"),
                "x-amz-content-sha256", List.of(SignedRequests.EMPTY_SHA256),
                "x-amz-date", List.of("20130524T000000Z"));

        assertThat(render("GET", "/test.txt", headers, List.of("host", "range", "x-amz-content-sha256", "x-amz-date")))
                .isEqualTo("""
                        GET
                        /test.txt

                        host:examplebucket.s3.amazonaws.com
                        range:bytes=0-9
                        x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        x-amz-date:20130524T000000Z

                        host;range;x-amz-content-sha256;x-amz-date
                        hash""");
    }

    @Test
    void pathsAndParametersAreEncodedOnceAndInOneWay() {
        assertThat(render("GET", "/a(b)%28%2f/%C3%BC//~?b=&a=%2B+%7e&a=1&c", Map.of(), List.of()))
                .isEqualTo("GET\n/a%28b%29%28//%C3%BC//~\na=%2B%20~&a=1&b=&c=\n\n\nhash");
    }

    @Test
    void theSignatureIsNoPartOfWhatIsSigned() {
        assertThat(render("GET", "/?X-Amz-Signature=0&X-Amz-Date=1", Map.of(), List.of()))
                .isEqualTo("GET\n/\nX-Amz-Date=1\n\n\nhash");
    }

    @Test
    void headerValuesAreTrimmedAndJoined() {
        Map<String, List<String>> headers = Map.of("x-amz-meta-a", List.of("  a   b ", "c"));

        assertThat(render("GET", "/", headers, List.of("x-amz-meta-a", "x-amz-meta-missing")))
                .contains("\nx-amz-meta-a:a b ,c\nx-amz-meta-missing:\n\n");
    }

    private static String render(
            String method, String target, Map<String, List<String>> headers, List<String> signedHeaders) {
        HttpRequest request = SignedRequests.plain(method, target, headers, InputStream.nullInputStream());
        return CanonicalRequest.render(request, signedHeaders, "hash");
    }
}
