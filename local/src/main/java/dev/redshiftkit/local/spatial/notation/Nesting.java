package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.GeometryErrors;

/** How many collections something is in. Too many would end in an overflow of the stack. */
final class Nesting {

    private static final int MOST = 200;

    private final int depth;

    Nesting() {
        this(0);
    }

    private Nesting(int depth) {
        this.depth = depth;
    }

    /** One collection further in. */
    Nesting deeper() {
        if (depth == MOST) {
            throw GeometryErrors.invalid("geometry collections are nested more than " + MOST + " times");
        }
        return new Nesting(depth + 1);
    }
}
