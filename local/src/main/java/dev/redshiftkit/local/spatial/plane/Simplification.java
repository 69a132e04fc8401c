package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** The Ramer-Douglas-Peucker algorithm (Redshift guide, "ST_Simplify"). What the topology of the result is, nobody asks. */
public final class Simplification {

    /** A ring of fewer points encloses nothing. */
    private static final int SHORTEST_RING = 4;

    private final double tolerance;

    private Simplification(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns a geometry without the points that lie no farther from the lines between others than so much. */
    public static Geometry of(Geometry geometry, double tolerance) {
        return geometry.with(new Simplification(Math.max(0, tolerance)).simplified(geometry.shape()));
    }

    private Shape simplified(Shape shape) {
        if (shape instanceof Shape.LineString line) {
            return new Shape.LineString(simplified(line.line()));
        } else if (shape instanceof Shape.Polygon polygon) {
            return simplified(polygon);
        } else if (shape instanceof Shape.Collection collection) {
            return new Shape.Collection(
                    shape.subtype(),
                    collection.members().stream().map(this::simplified).toList());
        }
        return shape;
    }

    private Shape simplified(Shape.Polygon polygon) {
        List<Coordinates> rings = polygon.rings().stream().map(this::simplified).toList();
        boolean isLost = rings.isEmpty() || rings.get(0).size() < SHORTEST_RING;
        return new Shape.Polygon(
                isLost
                        ? List.of()
                        : rings.stream()
                                .filter(ring -> ring.size() >= SHORTEST_RING)
                                .toList());
    }

    private Coordinates simplified(Coordinates line) {
        if (line.size() <= 2) {
            return line;
        }
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(line.size() - 1);
        keep(JtsShapes.coordinates(line), kept);
        return line.select(kept.stream().toArray());
    }

    /** Keeps the farthest point between two kept ones, until none is too far away. Not recursive: lines may be long. */
    private void keep(Coordinate[] points, BitSet kept) {
        int from = 0;
        while (from < points.length - 1) {
            int to = kept.nextSetBit(from + 1);
            int farthest = farthest(points, from, to);
            if (farthest < 0) {
                from = to;
            } else {
                kept.set(farthest);
            }
        }
    }

    private int farthest(Coordinate[] points, int from, int to) {
        int farthest = -1;
        double most = tolerance;
        for (int index = from + 1; index < to; index++) {
            double distance = Distance.pointToSegment(points[index], points[from], points[to]);
            if (distance > most) {
                farthest = index;
                most = distance;
            }
        }
        return farthest;
    }
}
