package dev.redshiftkit.local.explain.conversion;

import java.util.Optional;

/** Which rows a join gives. */
enum JoinKind {
    INNER(""),
    /** Also the outer rows without a partner. */
    LEFT("Left "),
    /** Also the inner rows without a partner. */
    RIGHT("Right "),
    FULL("Full "),
    /** The outer rows that have a partner. */
    IN("IN "),
    /** The outer rows that have none. */
    NOT_IN("NOT IN ");

    private final String word;

    JoinKind(String word) {
        this.word = word;
    }

    /** Returns the name of a join of this kind, by {@code Hash} or {@code Merge}. */
    String join(String method) {
        return method + " " + word + "Join";
    }

    String nestedLoop() {
        return this == INNER ? "Nested Loop" : join("Nested Loop");
    }

    /** Returns the kind with the sides changed over; empty where only one side can be the outer one. */
    Optional<JoinKind> mirrored() {
        return switch (this) {
            case INNER -> Optional.of(INNER);
            case LEFT -> Optional.of(RIGHT);
            case RIGHT -> Optional.of(LEFT);
            case FULL -> Optional.of(FULL);
            case IN, NOT_IN -> Optional.empty();
        };
    }

    /** Whether inner rows without a partner are wanted, of which there must not be several copies. */
    boolean keepsInnerRows() {
        return this == RIGHT || this == FULL;
    }

    /** Whether a join makes the columns it compares equal in all its rows. */
    boolean makesEqual() {
        return this == INNER || this == IN;
    }

    /** Returns the kind by the engine's word for it, of which {@code Right Anti} is one that needs its sides changed. */
    static JoinKind of(String engineWord) {
        return switch (engineWord) {
            case "Left" -> LEFT;
            case "Right" -> RIGHT;
            case "Full" -> FULL;
            case "Semi", "Right Semi" -> IN;
            case "Anti", "Right Anti" -> NOT_IN;
            default -> INNER;
        };
    }
}
