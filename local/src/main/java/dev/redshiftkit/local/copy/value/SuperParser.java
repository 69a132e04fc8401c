package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.json.MalformedDocumentException;
import dev.redshiftkit.local.format.json.SuperText;

/** SUPER: one JSON value. */
final class SuperParser implements ValueParser {

    private final boolean versioned;

    /** @param versioned whether the engine wants a version byte before the text */
    SuperParser(boolean versioned) {
        this.versioned = versioned;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        Utf8Fault fault = Utf8.findFault(source, from, to);
        if (fault != null) {
            throw fault.exception(source, from);
        }
        byte[] text = text(source, from, to);
        if (versioned) {
            rows.writeVersionedBytes(text, 0, text.length);
        } else {
            rows.writeBytes(text, 0, text.length);
        }
    }

    private static byte[] text(byte[] source, int from, int to) throws BadValueException {
        try {
            return SuperText.of(source, from, to);
        } catch (MalformedDocumentException e) {
            throw new BadValueException(
                    LoadErrorCode.INVALID_JSON, "Invalid value for SUPER: " + e.reason(), e.position());
        }
    }
}
