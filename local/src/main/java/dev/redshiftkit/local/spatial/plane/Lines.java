package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import java.util.stream.IntStream;

/** Places along a line. */
public final class Lines {

    private Lines() {}

    /**
     * Returns the point that a part of a line's length is behind; it has the line's layout.
     *
     * @param line not empty
     * @param fraction 0 to 1
     */
    public static Coordinates at(Coordinates line, double fraction) {
        double rest = fraction * Measures.length(line);
        for (int end = 1; end < line.size(); end++) {
            double step = Measures.length(line.slice(end - 1, end + 1));
            if (rest < step) {
                return between(line, end - 1, end, rest / step);
            }
            rest -= step;
        }
        return line.at(line.size() - 1);
    }

    private static Coordinates between(Coordinates line, int from, int to, double fraction) {
        return Coordinates.of(
                line.layout(),
                IntStream.range(0, line.layout().size())
                        .mapToDouble(offset -> {
                            double start = line.ordinate(from, offset);
                            return start + fraction * (line.ordinate(to, offset) - start);
                        })
                        .toArray());
    }
}
