package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Reads well-known binary in hexadecimal digits, in every dialect and either order of bytes. */
public final class WkbReader {

    private static final int SUBTYPE_MASK = 0x1fff_ffff;
    private static final int THOUSANDS_OF_ZM = WkbDialect.Z_THOUSANDS + WkbDialect.M_THOUSANDS;

    private final ByteBuffer in;

    private WkbReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads a geometry; its SRID is 0 if it has none.
     *
     * @throws SqlError if the digits are none, or are those of no geometry
     */
    public static Geometry read(String hex) {
        WkbReader reader = new WkbReader(bytes(hex));
        try {
            Geometry geometry = reader.whole();
            if (reader.in.hasRemaining()) {
                throw malformed("bytes follow its end");
            }
            return geometry;
        } catch (BufferUnderflowException e) {
            throw malformed("it ends too early").causedBy(e);
        }
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw GeometryErrors.invalid("Invalid hexadecimal character(s) found");
        }
    }

    private static SqlError malformed(String how) {
        return GeometryErrors.invalid("Invalid well-known binary: " + how);
    }

    private Geometry whole() {
        Header header = header();
        return new Geometry(header.srid(), header.layout(), body(header, new Nesting()));
    }

    private Header header() {
        byte order = in.get();
        if (order != 0 && order != 1) {
            throw malformed("its order of bytes must be 0 or 1, but is " + order);
        }
        in.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int srid = (type & WkbDialect.SRID_BIT) != 0 ? in.getInt() : 0;
        if (srid < 0) {
            throw malformed("its SRID must not be negative, but is " + srid);
        }
        return new Header(subtype(type), layout(type), srid);
    }

    private static Subtype subtype(int type) {
        int code = (type & SUBTYPE_MASK) % 1000;
        return Subtype.of(code).orElseThrow(() -> malformed("there is no subtype " + code));
    }

    private static Layout layout(int type) {
        int thousands = (type & SUBTYPE_MASK) / 1000;
        if (thousands > THOUSANDS_OF_ZM) {
            throw malformed("there is no subtype " + (type & SUBTYPE_MASK));
        }
        boolean z = (type & WkbDialect.Z_BIT) != 0 || (thousands & WkbDialect.Z_THOUSANDS) != 0;
        boolean m = (type & WkbDialect.M_BIT) != 0 || (thousands & WkbDialect.M_THOUSANDS) != 0;
        return Layout.of(z, m);
    }

    private Shape body(Header header, Nesting nesting) {
        return switch (header.subtype()) {
            case POINT -> new Shape.Point(place(header.layout()));
            case LINESTRING -> new Shape.LineString(points(header.layout()));
            case POLYGON -> new Shape.Polygon(list(() -> points(header.layout())));
            case MULTIPOINT, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION ->
                new Shape.Collection(header.subtype(), list(() -> member(header, nesting.deeper())));
        };
    }

    private Shape member(Header collection, Nesting nesting) {
        ByteOrder order = in.order();
        Header header = header();
        if (header.layout() != collection.layout()) {
            throw malformed("its parts have different dimensions");
        }
        if (collection
                .subtype()
                .member()
                .filter(only -> only != header.subtype())
                .isPresent()) {
            throw malformed("a " + header.subtype() + " cannot be in a " + collection.subtype());
        }
        Shape shape = body(header, nesting);
        in.order(order);
        return shape;
    }

    private Coordinates place(Layout layout) {
        Coordinates place = ordinates(layout, 1);
        return Double.isNaN(place.x(0)) && Double.isNaN(place.y(0)) ? Coordinates.empty(layout) : place;
    }

    private Coordinates points(Layout layout) {
        return ordinates(layout, count((long) layout.size() * Double.BYTES));
    }

    private Coordinates ordinates(Layout layout, int points) {
        double[] ordinates = new double[points * layout.size()];
        for (int index = 0; index < ordinates.length; index++) {
            ordinates[index] = in.getDouble();
        }
        return Coordinates.of(layout, ordinates);
    }

    private <T> List<T> list(Supplier<T> item) {
        int count = count(Integer.BYTES);
        List<T> items = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            items.add(item.get());
        }
        return items;
    }

    /** A count is believed only if there are bytes for so many. */
    private int count(long bytesEach) {
        int count = in.getInt();
        if (count < 0 || in.remaining() < count * bytesEach) {
            throw malformed("it ends too early");
        }
        return count;
    }

    private record Header(Subtype subtype, Layout layout, int srid) {}
}
