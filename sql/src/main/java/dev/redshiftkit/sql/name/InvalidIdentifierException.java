package dev.redshiftkit.sql.name;

/** A text that cannot be the name of anything in Redshift, or not under the rule asked for. */
public final class InvalidIdentifierException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 64;

    InvalidIdentifierException(String rule, String given) {
        super("identifier " + rule + ", but is '" + printable(given) + "'");
    }

    /** Long names are cut and control characters replaced, so that the message stays one harmless line. */
    private static String printable(String given) {
        String shown = given.length() <= SHOWN_CHARACTERS ? given : given.substring(0, SHOWN_CHARACTERS) + "...";
        return shown.codePoints()
                .map(point -> Identifier.isPrintable(point) ? point : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
