package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.copy.value.spatial.Geometries;
import dev.redshiftkit.local.format.binary.BinaryRows;
import java.nio.charset.StandardCharsets;

/**
 * GEOMETRY and GEOGRAPHY: well-known text or well-known binary in hexadecimal digits, plain or extended (Redshift guide,
 * "Loading a column of the GEOMETRY or GEOGRAPHY data type").
 */
final class GeometryParser implements ValueParser {

    static final int NO_SRID = 0;

    /** The reference system of a GEOGRAPHY that names none. */
    static final int WGS_84 = 4326;

    private final int defaultSrid;

    GeometryParser(int defaultSrid) {
        this.defaultSrid = defaultSrid;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        String text = new String(source, from, to - from, StandardCharsets.ISO_8859_1).strip();
        try {
            byte[] digits = Geometries.toEwkb(text, defaultSrid);
            rows.writeBytes(digits, 0, digits.length);
        } catch (IllegalArgumentException e) {
            throw new BadValueException(LoadErrorCode.INVALID_TYPE, "Invalid geometry: " + e.getMessage());
        }
    }
}
