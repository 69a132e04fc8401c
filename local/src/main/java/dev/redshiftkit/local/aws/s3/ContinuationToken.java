package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.ListingPosition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A position in a listing as clients carry it from page to page, without looking into it. */
final class ContinuationToken {

    private static final char AFTER_KEY = 'k';
    private static final char AFTER_PREFIX = 'p';

    private ContinuationToken() {}

    static String render(ListingPosition position) {
        char reach = switch (position.reach()) {
            case KEY -> AFTER_KEY;
            case PREFIX -> AFTER_PREFIX;
        };
        byte[] bytes = (reach + position.text()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws S3Exception if the token is not one of ours */
    static ListingPosition parse(String token) {
        String text = decode(token);
        if (text.isEmpty()) {
            throw incorrect();
        }
        return switch (text.charAt(0)) {
            case AFTER_KEY -> ListingPosition.after(text.substring(1));
            case AFTER_PREFIX -> ListingPosition.afterPrefix(text.substring(1));
            default -> throw incorrect();
        };
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw incorrect();
        }
    }

    private static S3Exception incorrect() {
        return S3Error.INVALID_ARGUMENT.refusal("The continuation token provided is incorrect");
    }
}
