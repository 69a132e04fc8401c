package dev.redshiftkit.local.copy.value.spatial;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Reads well-known binary, plain, extended or with the type numbers of ISO. */
final class WkbReader {

    private static final int MAX_DEPTH = 64;
    private static final int ISO_Z = 1000;
    private static final int ISO_M = 2000;
    private static final int ISO_ZM = 3000;

    private final ByteBuffer bytes;

    /** @throws IllegalArgumentException if the text is not made of pairs of hexadecimal digits */
    WkbReader(String digits) {
        this.bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digits));
    }

    /** @throws IllegalArgumentException if the bytes are no geometry */
    void copyTo(EwkbWriter target) {
        try {
            geometry(target, 0);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("it ends too early", e);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("something stands behind it");
        }
    }

    private void geometry(EwkbWriter target, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it is nested too deeply");
        }
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        if ((type & EwkbWriter.SRID_FLAG) != 0) {
            int srid = bytes.getInt();
            if (depth == 0) {
                target.srid(srid);
            }
        }
        int plain = type & ~(EwkbWriter.Z_FLAG | EwkbWriter.M_FLAG | EwkbWriter.SRID_FLAG);
        int iso = plain / ISO_Z * ISO_Z;
        boolean hasZ = (type & EwkbWriter.Z_FLAG) != 0 || iso == ISO_Z || iso == ISO_ZM;
        boolean hasM = (type & EwkbWriter.M_FLAG) != 0 || iso == ISO_M || iso == ISO_ZM;
        GeometryKind kind = GeometryKind.of(plain - iso);
        target.begin(kind, hasZ, hasM);
        content(kind, 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0), target, depth);
    }

    private void content(GeometryKind kind, int dimensions, EwkbWriter target, int depth) {
        switch (kind) {
            case POINT -> position(dimensions, target);
            case LINESTRING -> positions(dimensions, target);
            case POLYGON -> {
                int rings = count(target);
                for (int i = 0; i < rings; i++) {
                    positions(dimensions, target);
                }
            }
            default -> {
                int parts = count(target);
                for (int i = 0; i < parts; i++) {
                    geometry(target, depth + 1);
                }
            }
        }
    }

    private void positions(int dimensions, EwkbWriter target) {
        int count = count(target);
        for (int i = 0; i < count; i++) {
            position(dimensions, target);
        }
    }

    private void position(int dimensions, EwkbWriter target) {
        for (int i = 0; i < dimensions; i++) {
            target.ordinate(bytes.getDouble());
        }
    }

    private int count(EwkbWriter target) {
        int count = bytes.getInt();
        if (count < 0 || bytes.remaining() < count) {
            throw new IllegalArgumentException("it ends too early");
        }
        target.count(count);
        return count;
    }
}
