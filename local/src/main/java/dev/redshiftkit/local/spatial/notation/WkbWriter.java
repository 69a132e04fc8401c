package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Well-known binary, the least significant byte first, as hexadecimal digits in upper case. */
public final class WkbWriter {

    /** Redshift guide, "Limitations when using spatial data with Amazon Redshift". */
    private static final int MOST_BYTES = 1_048_447;

    private static final HexFormat DIGITS = HexFormat.of().withUpperCase();
    private static final byte LITTLE_ENDIAN = 1;
    private static final int HEADER = 1 + Integer.BYTES;

    private final ByteBuffer out;
    private final WkbDialect dialect;
    private final Layout layout;

    private WkbWriter(int size, WkbDialect dialect, Layout layout) {
        this.out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        this.dialect = dialect;
        this.layout = layout;
    }

    /** Returns a geometry in a dialect. */
    public static String hex(Geometry geometry, WkbDialect dialect) {
        int srid = dialect == WkbDialect.STANDARD ? 0 : geometry.srid();
        WkbWriter writer = new WkbWriter(size(geometry), dialect, geometry.layout());
        writer.shape(geometry.shape(), srid);
        return DIGITS.formatHex(writer.out.array(), 0, writer.out.position());
    }

    /**
     * Returns a geometry as the database keeps it.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it is too large for that
     */
    public static String stored(Geometry geometry) {
        int size = size(geometry);
        if (size > MOST_BYTES) {
            throw GeometryErrors.invalid(
                    "Geometry size: " + size + " is larger than maximum supported size: " + MOST_BYTES);
        }
        return hex(geometry, WkbDialect.EXTENDED);
    }

    /** How many bytes a geometry takes in the extended dialect. */
    public static int size(Geometry geometry) {
        long size = size(geometry.shape(), geometry.layout()) + (geometry.srid() == 0 ? 0 : Integer.BYTES);
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private static long size(Shape shape, Layout layout) {
        long points = (long) layout.size() * Double.BYTES;
        if (shape instanceof Shape.Point) {
            return HEADER + points;
        }
        if (shape instanceof Shape.Collection collection) {
            return HEADER
                    + Integer.BYTES
                    + collection.members().stream()
                            .mapToLong(member -> size(member, layout))
                            .sum();
        }
        long counts =
                shape instanceof Shape.Polygon polygon ? 1 + polygon.rings().size() : 1;
        return HEADER + counts * Integer.BYTES + shape.points() * points;
    }

    private void shape(Shape shape, int srid) {
        out.put(LITTLE_ENDIAN);
        out.putInt(type(shape.subtype(), srid));
        if (srid != 0) {
            out.putInt(srid);
        }
        if (shape instanceof Shape.Point point) {
            place(point.place());
        } else if (shape instanceof Shape.LineString line) {
            points(line.line());
        } else if (shape instanceof Shape.Polygon polygon) {
            list(polygon.rings(), this::points);
        } else if (shape instanceof Shape.Collection collection) {
            list(collection.members(), member -> shape(member, 0));
        }
    }

    private int type(Subtype subtype, int srid) {
        int type = subtype.code() | (srid == 0 ? 0 : WkbDialect.SRID_BIT);
        if (dialect == WkbDialect.EXTENDED) {
            return type | (layout.hasZ() ? WkbDialect.Z_BIT : 0) | (layout.hasM() ? WkbDialect.M_BIT : 0);
        }
        int thousands = (layout.hasZ() ? WkbDialect.Z_THOUSANDS : 0) + (layout.hasM() ? WkbDialect.M_THOUSANDS : 0);
        return type + 1000 * thousands;
    }

    /** There is no count of a point's points: an empty one has ordinates that are no numbers. */
    private void place(Coordinates place) {
        for (int offset = 0; offset < layout.size(); offset++) {
            out.putDouble(place.isEmpty() ? Double.NaN : place.ordinate(0, offset));
        }
    }

    private void points(Coordinates points) {
        out.putInt(points.size());
        for (int index = 0; index < points.size(); index++) {
            for (int offset = 0; offset < layout.size(); offset++) {
                out.putDouble(points.ordinate(index, offset));
            }
        }
    }

    private <T> void list(List<? extends T> items, Consumer<T> write) {
        out.putInt(items.size());
        items.forEach(write);
    }
}
