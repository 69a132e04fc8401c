package dev.redshiftkit.pgwire.codec;

/** Words for a message's type byte, which may be anything where the peer is not one of ours. */
final class TypeByte {

    private TypeByte() {}

    /** Returns the letter in quotes, or the number where it is not a printable character. */
    static String describe(int type) {
        int unsigned = type & 0xff;
        return ' ' < unsigned && unsigned < 0x7f ? "'" + (char) unsigned + "'" : "0x" + Integer.toHexString(unsigned);
    }
}
