package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** BOOLEAN: the words of the Redshift guide, in any case. */
enum BooleanParser implements ValueParser {
    INSTANCE;

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        String word = new String(source, start, end - start, StandardCharsets.ISO_8859_1);
        switch (word.toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "1" -> rows.writeBoolean(true);
            case "f", "false", "n", "no", "0" -> rows.writeBoolean(false);
            default -> throw new BadValueException(LoadErrorCode.INVALID_BOOLEAN, "Unknown boolean format");
        }
    }
}
