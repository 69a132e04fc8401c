package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.PasswordDigests;
import java.util.regex.Pattern;

/** What is written behind PASSWORD, and what is kept of it (Redshift guide, CREATE USER). */
final class Password {

    private static final String INVALID_PASSWORD = "22023";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final String SHA256 = "sha256|";
    private static final Pattern DIGEST =
            Pattern.compile("md5[0-9a-fA-F]{32}|sha256\\|[0-9a-fA-F]{64}\\|[0-9a-fA-F]{64}");

    private Password() {}

    /** Returns what to keep of a password in clear text, or of a digest that stands for it. */
    static String stored(String user, String written) {
        if (DIGEST.matcher(written).matches()) {
            return PasswordDigests.parse(user, written).stored();
        }
        if (written.startsWith(SHA256)) {
            String password = written.substring(SHA256.length());
            requireAllowed(password);
            return PasswordDigests.ofSha256(user, password).stored();
        }
        requireAllowed(written);
        return PasswordDigests.of(user, written).stored();
    }

    private static void requireAllowed(String password) {
        if (password.length() < SHORTEST || LONGEST < password.length()) {
            throw refusal("password must be " + SHORTEST + " to " + LONGEST + " characters long");
        }
        require(password, "[A-Z]", "an uppercase character");
        require(password, "[a-z]", "a lowercase character");
        require(password, "[0-9]", "a number");
        // Space is the first of ASCII, ~ the last that can be seen. The guide excludes @, and uses it in an example.
        if (!password.matches("[!-~&&[^'\"\\\\/]]*")) {
            throw refusal(
                    "password must not contain blanks, quotation marks, \\ or /, nor other than ASCII characters");
        }
    }

    private static void require(String password, String character, String what) {
        if (!Pattern.compile(character).matcher(password).find()) {
            throw refusal("password must contain " + what);
        }
    }

    private static SqlError refusal(String message) {
        return SqlError.of(INVALID_PASSWORD, message);
    }
}
