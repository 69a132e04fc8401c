package dev.redshiftkit.local.copy.value;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.spatial.SpatialFunctions;
import java.util.List;

/** GEOMETRY and GEOGRAPHY: well-known binary in hexadecimal digits or well-known text, either with an SRID or without. */
enum GeometryParser implements ValueParser {
    GEOMETRY("st_geomfromewkb", "st_geomfromewkt"),
    GEOGRAPHY("st_geogfromwkb", "st_geogfromtext");

    private final String ofBinary;
    private final String ofText;

    GeometryParser(String ofBinary, String ofText) {
        this.ofBinary = ofBinary;
        this.ofText = ofText;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        String field = new String(source, from, to - from, UTF_8).strip();
        // The first digits of a binary geometry are the order of its bytes, and no text begins with one.
        String function = field.startsWith("0") ? ofBinary : ofText;
        try {
            String stored = SpatialFunctions.call(function, List.of(field)).orElseThrow();
            byte[] digits = stored.getBytes(US_ASCII);
            rows.writeBytes(digits, 0, digits.length);
        } catch (SqlError e) {
            throw new BadValueException(LoadErrorCode.INVALID_HEXADECIMAL, e.message());
        }
    }
}
