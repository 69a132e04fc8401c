package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.notation.NumberText;
import dev.redshiftkit.local.spatial.notation.WkbReader;
import dev.redshiftkit.local.spatial.shape.Geometry;
import java.util.List;
import java.util.stream.IntStream;

/** The arguments of a call, as text. None is NULL: the database knows what functions make of that. */
record Arguments(List<String> values) {

    private static final String WITHOUT_BOX = "-";

    Arguments {
        values = List.copyOf(values);
    }

    int count() {
        return values.size();
    }

    String text(int index) {
        return values.get(index);
    }

    /** Whether a geometry has no bounding box makes no difference to anything but its mark. */
    Geometry geometry(int index) {
        String stored = values.get(index);
        return WkbReader.read(stored.startsWith(WITHOUT_BOX) ? stored.substring(WITHOUT_BOX.length()) : stored);
    }

    List<Geometry> geometries() {
        return IntStream.range(0, count()).mapToObj(this::geometry).toList();
    }

    int integer(int index) {
        return Integer.parseInt(values.get(index));
    }

    long number(int index) {
        return Long.parseLong(values.get(index));
    }

    /** A floating-point number comes as its bits, of which text might lose some. */
    double real(int index) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(values.get(index), 16));
    }

    /** The number of digits, if there is such an argument. */
    NumberText precision(int index) {
        return NumberText.of(index < count() ? integer(index) : NumberText.DEFAULT_PRECISION);
    }
}
