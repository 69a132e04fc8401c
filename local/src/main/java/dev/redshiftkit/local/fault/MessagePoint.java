package dev.redshiftkit.local.fault;

import java.util.Optional;

/**
 * A place in a conversation: before, inside or after a message. A message of the client counts as read by the server from
 * its end on, so before and inside it the server has not acted on it; after it the server has begun to.
 *
 * @param kind the messages meant; empty for all that go in this direction
 */
public record MessagePoint(Moment moment, Direction direction, Optional<MessageKind> kind) {

    public MessagePoint {
        if (kind.isPresent() && kind.get().direction() != direction) {
            throw new IllegalArgumentException(
                    kind.get() + " goes " + kind.get().direction() + " and not " + direction);
        }
    }

    /** Where in relation to the message. */
    public enum Moment {
        BEFORE,
        /** With the first half of its bytes on their way and the rest held back. */
        INSIDE,
        AFTER
    }

    public static MessagePoint before(MessageKind kind) {
        return at(Moment.BEFORE, kind);
    }

    public static MessagePoint inside(MessageKind kind) {
        return at(Moment.INSIDE, kind);
    }

    public static MessagePoint after(MessageKind kind) {
        return at(Moment.AFTER, kind);
    }

    public static MessagePoint at(Moment moment, MessageKind kind) {
        return new MessagePoint(moment, kind.direction(), Optional.of(kind));
    }

    /** A place at every message that goes in a direction; with {@link Schedule#nth} it is that of the nth message. */
    public static MessagePoint atAny(Moment moment, Direction direction) {
        return new MessagePoint(moment, direction, Optional.empty());
    }

    boolean matches(Direction way, Optional<MessageKind> message) {
        return direction == way && (kind.isEmpty() || kind.equals(message));
    }
}
