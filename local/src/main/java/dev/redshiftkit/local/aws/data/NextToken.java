package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Says where the next page begins, in a form that nobody is to read. */
final class NextToken {

    private NextToken() {}

    static String render(int first) {
        return Base64.getUrlEncoder().encodeToString(("at:" + first).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Returns where the page that a request asks for begins.
     *
     * @throws ApiException if the token is none of ours
     */
    static int of(ApiRequest request, int size) {
        return request.text("NextToken").map(token -> parse(token, size)).orElse(0);
    }

    private static int parse(String token, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            int first = Integer.parseInt(text.substring("at:".length()));
            if (0 <= first && first <= size) {
                return first;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Answered like a place that is not there.
        }
        throw ApiException.invalid("The NextToken is not valid.");
    }
}
