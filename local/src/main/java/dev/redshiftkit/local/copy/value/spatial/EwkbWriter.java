package dev.redshiftkit.local.copy.value.spatial;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes extended well-known binary, the lower byte first, as Redshift shows geometries. */
final class EwkbWriter {

    static final int Z_FLAG = 0x8000_0000;
    static final int M_FLAG = 0x4000_0000;
    static final int SRID_FLAG = 0x2000_0000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int srid;

    /** @param defaultSrid of a geometry that names no reference system; 0 for none */
    EwkbWriter(int defaultSrid) {
        this.srid = defaultSrid;
    }

    /** Names the reference system, ahead of everything else. */
    void srid(int given) {
        srid = given;
    }

    void begin(GeometryKind kind, boolean hasZ, boolean hasM) {
        boolean isOutermost = bytes.size() == 0;
        boolean hasSrid = isOutermost && srid != 0;
        bytes.write(1);
        count(kind.number() | (hasZ ? Z_FLAG : 0) | (hasM ? M_FLAG : 0) | (hasSrid ? SRID_FLAG : 0));
        if (hasSrid) {
            count(srid);
        }
    }

    void count(int value) {
        number.putInt(0, value);
        bytes.write(number.array(), 0, Integer.BYTES);
    }

    void ordinate(double value) {
        number.putDouble(0, value);
        bytes.write(number.array(), 0, Double.BYTES);
    }

    byte[] digits(int maxBytes) {
        if (bytes.size() > maxBytes) {
            throw new IllegalArgumentException("larger than " + maxBytes + " bytes");
        }
        return HexFormat.of().withUpperCase().formatHex(bytes.toByteArray()).getBytes(StandardCharsets.ISO_8859_1);
    }
}
