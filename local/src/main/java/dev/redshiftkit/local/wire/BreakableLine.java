package dev.redshiftkit.local.wire;

import java.io.IOException;

/** A connection that can be ended from outside. Any thread. */
public interface BreakableLine {

    /** One that cannot: there is no connection. */
    BreakableLine UNBREAKABLE = new BreakableLine() {
        @Override
        public void reset() {}

        @Override
        public void close() {}
    };

    /** Cuts it off, so that the other end sees a reset behind what has been written. */
    void reset() throws IOException;

    /** Closes it in order behind what has been written. */
    void close() throws IOException;
}
