package dev.redshiftkit.local.storage;

/**
 * A place between two keys at which a listing begins.
 *
 * @param text the key or common prefix before the place
 * @param reach how much the place lies beyond it
 */
public record ListingPosition(String text, Reach reach) {

    /** Before every key. */
    public static final ListingPosition START = new ListingPosition("", Reach.KEY);

    /** What a position has left behind. */
    public enum Reach {
        /** Every key up to and with the text. */
        KEY,
        /** These and every key that starts with the text. */
        PREFIX
    }

    /** After one key, which need not exist. */
    public static ListingPosition after(String key) {
        return new ListingPosition(key, Reach.KEY);
    }

    /** After all keys with a prefix. */
    public static ListingPosition afterPrefix(String prefix) {
        return new ListingPosition(prefix, Reach.PREFIX);
    }
}
