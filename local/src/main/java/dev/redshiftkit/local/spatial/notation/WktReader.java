package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads well-known text. Rings need not be closed and lines may have one point: that is a question of validity. */
public final class WktReader {

    private static final Pattern SRID =
            Pattern.compile("\\s*SRID\\s*=\\s*(\\d{1,9})\\s*;(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final WktScanner scanner;
    private Layout layout = Layout.XY;

    private WktReader(String text) {
        this.scanner = new WktScanner(text);
    }

    /**
     * Reads well-known text.
     *
     * @throws SqlError if it is none
     */
    public static Geometry wkt(String text, int srid) {
        return new WktReader(text).geometry(srid);
    }

    /**
     * Reads well-known text that may have an SRID ahead.
     *
     * @param srid where there is none
     * @throws SqlError if it is none
     */
    public static Geometry ewkt(String text, int srid) {
        Matcher prefix = SRID.matcher(text);
        return prefix.matches() ? wkt(prefix.group(2), Integer.parseInt(prefix.group(1))) : wkt(text, srid);
    }

    private Geometry geometry(int srid) {
        Tag tag = tag();
        layout = tag.layout();
        Shape shape = body(tag.subtype(), new Nesting());
        scanner.requireEnd();
        return new Geometry(srid, layout, shape);
    }

    /** A subtype and what is said of its ordinates, in one word or in two. */
    private Tag tag() {
        String word = scanner.word().toUpperCase(Locale.ROOT);
        Optional<Subtype> subtype = Subtype.find(word);
        if (subtype.isPresent()) {
            return new Tag(subtype.get(), suffix());
        }
        for (Layout suffixed : List.of(Layout.XYZM, Layout.XYZ, Layout.XYM)) {
            if (word.endsWith(suffixed.suffix())) {
                String name =
                        word.substring(0, word.length() - suffixed.suffix().length());
                return new Tag(Subtype.find(name).orElseThrow(scanner::malformed), suffixed);
            }
        }
        throw scanner.malformed();
    }

    private Layout suffix() {
        for (Layout suffixed : List.of(Layout.XYZM, Layout.XYZ, Layout.XYM)) {
            if (scanner.takesWord(suffixed.suffix())) {
                return suffixed;
            }
        }
        return Layout.XY;
    }

    private Shape body(Subtype subtype, Nesting nesting) {
        return switch (subtype) {
            case POINT -> new Shape.Point(point());
            case LINESTRING -> new Shape.LineString(points());
            case POLYGON -> new Shape.Polygon(list(this::points));
            case MULTIPOINT -> new Shape.Collection(subtype, list(this::memberPoint));
            case MULTILINESTRING, MULTIPOLYGON ->
                new Shape.Collection(subtype, list(() -> body(subtype.member().orElseThrow(), nesting)));
            case GEOMETRYCOLLECTION -> new Shape.Collection(subtype, list(() -> member(nesting.deeper())));
        };
    }

    private Shape member(Nesting nesting) {
        Tag tag = tag();
        if (tag.layout() != layout) {
            throw scanner.malformed();
        }
        return body(tag.subtype(), nesting);
    }

    /** A point of a multipoint needs no parentheses of its own. */
    private Shape memberPoint() {
        if (scanner.isAtMark('(')) {
            return new Shape.Point(point());
        }
        return new Shape.Point(isEmptyNext() ? Coordinates.empty(layout) : Coordinates.of(layout, ordinates()));
    }

    private Coordinates point() {
        Coordinates points = points();
        if (points.size() > 1) {
            throw scanner.malformed();
        }
        return points;
    }

    private Coordinates points() {
        List<double[]> points = list(this::ordinates);
        double[] all = new double[points.size() * layout.size()];
        for (int index = 0; index < points.size(); index++) {
            System.arraycopy(points.get(index), 0, all, index * layout.size(), layout.size());
        }
        return Coordinates.of(layout, all);
    }

    private double[] ordinates() {
        double[] ordinates = new double[layout.size()];
        for (int offset = 0; offset < ordinates.length; offset++) {
            ordinates[offset] = scanner.number();
        }
        return ordinates;
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        if (isEmptyNext()) {
            return items;
        }
        scanner.requireMark('(');
        do {
            items.add(item.get());
        } while (scanner.takesMark(','));
        scanner.requireMark(')');
        return items;
    }

    private boolean isEmptyNext() {
        return scanner.takesWord("EMPTY");
    }

    private record Tag(Subtype subtype, Layout layout) {}
}
