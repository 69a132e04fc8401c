package dev.redshiftkit.local.fault;

import java.time.Duration;
import java.util.Optional;

/** What becomes of a connection at a message. Its occasions are the messages it is about, of all connections together. */
public sealed interface MessageFault extends Fault {

    /** Returns where it strikes. */
    MessagePoint at();

    /** The connection is cut off: the client sees a reset. */
    record Reset(MessagePoint at) implements MessageFault {}

    /** The connection is closed in order, as by a server that ends: the client sees the end of the stream. */
    record Hangup(MessagePoint at) implements MessageFault {}

    /** One message does not arrive, and what comes behind it does. The moment makes no difference. */
    record Loss(MessagePoint at) implements MessageFault {}

    /**
     * Nothing moves any more in the direction of the message, and the connection stays open.
     *
     * @param length until it goes on; empty for as long as the fault is not removed
     */
    record Stall(MessagePoint at, Optional<Duration> length) implements MessageFault {

        public static Stall of(MessagePoint at) {
            return new Stall(at, Optional.empty());
        }

        public static Stall of(MessagePoint at, Duration length) {
            return new Stall(at, Optional.of(length));
        }
    }
}
