package dev.redshiftkit.local.workload;

import java.util.regex.Pattern;

/** Names of groups with wild cards: an asterisk for any characters, a question mark for one (Redshift guide, "Wildcards"). */
final class WildCard {

    private WildCard() {}

    static boolean matches(String pattern, String name) {
        StringBuilder expression = new StringBuilder();
        pattern.chars()
                .forEach(character -> expression.append(
                        switch (character) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(character));
                        }));
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    static boolean isIn(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }
}
