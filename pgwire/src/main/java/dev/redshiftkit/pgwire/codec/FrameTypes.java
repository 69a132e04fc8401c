package dev.redshiftkit.pgwire.codec;

import java.util.BitSet;

/** An immutable set of message types, for {@link FrameDecoder#passThrough}; safe for use by several threads. */
public final class FrameTypes {

    private final BitSet types = new BitSet(256);

    private FrameTypes(String letters) {
        letters.chars().forEach(letter -> types.set(letter & 0xff));
    }

    /** Returns the set of the given letters, for instance {@code "Dd"} for DataRow and CopyData. */
    public static FrameTypes of(String letters) {
        return new FrameTypes(letters);
    }

    /** Whether {@code type} is one of them. */
    public boolean contains(byte type) {
        return types.get(type & 0xff);
    }
}
