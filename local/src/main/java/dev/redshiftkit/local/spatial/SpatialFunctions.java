package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.TopologyException;

/** All spatial functions. They keep nothing between calls, and any number of threads may call them at once. */
public final class SpatialFunctions {

    private static final Map<String, SpatialFunction> BY_NAME = byName();

    private SpatialFunctions() {}

    private static Map<String, SpatialFunction> byName() {
        Map<String, SpatialFunction> all = new HashMap<>();
        List.of(
                        Notations.FUNCTIONS,
                        Accessors.FUNCTIONS,
                        Constructors.FUNCTIONS,
                        Editors.FUNCTIONS,
                        Predicates.FUNCTIONS,
                        Measurements.FUNCTIONS,
                        Processing.FUNCTIONS)
                .forEach(all::putAll);
        return Map.copyOf(all);
    }

    /** Returns the names there are. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * Calls a function.
     *
     * @param arguments geometries and geographies in hexadecimal EWKB, floating-point numbers as the digits of their bits,
     *     everything else as its text
     * @return the value, geometries again in hexadecimal EWKB; empty for NULL
     * @throws SqlError for the client, if the arguments do not allow the function or there is none of the name
     */
    public static Optional<String> call(String name, List<String> arguments) {
        SpatialFunction function = BY_NAME.get(name);
        if (function == null) {
            throw GeometryErrors.invalid("there is no function " + name);
        }
        try {
            return function.call(new Arguments(arguments));
        } catch (TopologyException | IllegalArgumentException e) {
            throw GeometryErrors.invalid("the geometry is not valid").causedBy(e);
        }
    }
}
