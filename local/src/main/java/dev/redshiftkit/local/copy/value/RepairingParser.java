package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * VARCHAR under ACCEPTINVCHARS: every byte of a bad character becomes the replacement. What Unicode has no character for
 * counts as bad here, although it is taken without the option (Redshift guide, "Multibyte character load errors").
 */
final class RepairingParser implements ValueParser {

    private final VarcharParser parser;
    private final byte replacement;
    private final Runnable onReplacement;

    RepairingParser(VarcharParser parser, char replacement, Runnable onReplacement) {
        this.parser = parser;
        this.replacement = (byte) replacement;
        this.onReplacement = onReplacement;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        Utf8Fault fault = Utf8.findFaultOrNoncharacter(source, from, to);
        if (fault == null) {
            parser.parse(source, from, to, rows);
            return;
        }
        byte[] repaired = repair(Arrays.copyOfRange(source, from, to));
        onReplacement.run();
        parser.parse(repaired, 0, repaired.length, rows);
    }

    private byte[] repair(byte[] bytes) {
        @Nullable Utf8Fault fault = Utf8.findFaultOrNoncharacter(bytes, 0, bytes.length);
        while (fault != null) {
            int end = fault.at() + fault.length();
            Arrays.fill(bytes, fault.at(), end, replacement);
            fault = Utf8.findFaultOrNoncharacter(bytes, end, bytes.length);
        }
        return bytes;
    }
}
