package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.notation.WkbWriter;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values as the database reads them. */
final class Answer {

    static final Optional<String> NULL = Optional.empty();

    private static final int LONGEST_VARCHAR = 65_535;

    private Answer() {}

    static Optional<String> of(Geometry geometry) {
        return Optional.of(WkbWriter.stored(geometry));
    }

    static Optional<String> of(boolean value) {
        return Optional.of(value ? "t" : "f");
    }

    static Optional<String> of(double value) {
        return Optional.of(Double.toString(value));
    }

    static Optional<String> of(long value) {
        return Optional.of(Long.toString(value));
    }

    static Optional<String> of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : NULL;
    }

    /** A VARCHAR; all characters are ASCII. */
    static Optional<String> of(String text) {
        if (text.length() > LONGEST_VARCHAR) {
            throw GeometryErrors.invalid(
                    "the result has " + text.length() + " bytes, but a VARCHAR at most " + LONGEST_VARCHAR);
        }
        return Optional.of(text);
    }
}
