package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;

/**
 * What ST_MemSize says. How a cluster keeps geometries in memory is not documented and may change; this assumes a header, two numbers
 * of four bytes for each part and one for each ring, aligned to eight, which agrees with the only example there is (Redshift guide,
 * "ST_MemSize": 172 bytes).
 */
final class MemorySize {

    private static final int HEADER = 28;
    private static final int NUMBER = Integer.BYTES;

    private MemorySize() {}

    static long of(Geometry geometry) {
        long points = geometry.shape().points();
        return HEADER
                + descriptions(geometry.shape())
                + points * geometry.layout().size() * Double.BYTES;
    }

    private static long descriptions(Shape shape) {
        long members = shape instanceof Shape.Collection collection
                ? collection.members().stream()
                        .mapToLong(MemorySize::descriptions)
                        .sum()
                : 0;
        long rings = shape instanceof Shape.Polygon polygon ? polygon.rings().size() : 0;
        return 2 * NUMBER + members + (rings + 1) / 2 * 2 * NUMBER;
    }
}
