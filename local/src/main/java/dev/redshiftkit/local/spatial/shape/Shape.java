package dev.redshiftkit.local.spatial.shape;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a geometry looks like: its subtype and its points, all of one layout. */
public sealed interface Shape {

    Subtype subtype();

    /** Every sequence of points in it, in order: lines, rings and points, empty ones as well. */
    Stream<Coordinates> parts();

    /** Returns the same shape with every sequence of points replaced. */
    Shape map(UnaryOperator<Coordinates> change);

    /** How many points it has; empty ones do not count. */
    default int points() {
        return parts().mapToInt(Coordinates::size).sum();
    }

    default boolean isEmpty() {
        return parts().allMatch(Coordinates::isEmpty);
    }

    /** The largest dimension of its parts: 0 for points, 1 for lines, 2 for polygons; 0 for a collection of nothing. */
    default int dimension() {
        return subtype().code() - Subtype.POINT.code();
    }

    /** The points, lines and polygons it consists of, those of nested collections as well; itself if it is no collection. */
    default Stream<Shape> leaves() {
        return Stream.of(this);
    }

    /**
     * A point.
     *
     * @param place one point, or none: the empty point
     */
    record Point(Coordinates place) implements Shape {

        @Override
        public Subtype subtype() {
            return Subtype.POINT;
        }

        @Override
        public Stream<Coordinates> parts() {
            return Stream.of(place);
        }

        @Override
        public Shape map(UnaryOperator<Coordinates> change) {
            return new Point(change.apply(place));
        }
    }

    /** A line from point to point. */
    record LineString(Coordinates line) implements Shape {

        @Override
        public Subtype subtype() {
            return Subtype.LINESTRING;
        }

        @Override
        public Stream<Coordinates> parts() {
            return Stream.of(line);
        }

        @Override
        public Shape map(UnaryOperator<Coordinates> change) {
            return new LineString(change.apply(line));
        }
    }

    /**
     * An area.
     *
     * @param rings the exterior one first; none: the empty polygon
     */
    record Polygon(List<Coordinates> rings) implements Shape {

        public Polygon {
            rings = List.copyOf(rings);
        }

        @Override
        public Subtype subtype() {
            return Subtype.POLYGON;
        }

        @Override
        public Stream<Coordinates> parts() {
            return rings.stream();
        }

        @Override
        public Shape map(UnaryOperator<Coordinates> change) {
            return new Polygon(rings.stream().map(change).toList());
        }

        /** The rings within the exterior one. */
        public List<Coordinates> holes() {
            return rings.isEmpty() ? rings : rings.subList(1, rings.size());
        }
    }

    /** A multipoint, multilinestring, multipolygon or geometry collection. */
    record Collection(Subtype subtype, List<Shape> members) implements Shape {

        public Collection {
            members = List.copyOf(members);
        }

        @Override
        public Stream<Coordinates> parts() {
            return members.stream().flatMap(Shape::parts);
        }

        @Override
        public int dimension() {
            return subtype.member()
                    .map(member -> member.code() - Subtype.POINT.code())
                    .orElseGet(() ->
                            members.stream().mapToInt(Shape::dimension).max().orElse(0));
        }

        @Override
        public Stream<Shape> leaves() {
            return members.stream().flatMap(Shape::leaves);
        }

        @Override
        public Shape map(UnaryOperator<Coordinates> change) {
            return new Collection(
                    subtype, members.stream().map(member -> member.map(change)).toList());
        }
    }
}
