package dev.redshiftkit.local.storage;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** The content of an object: nobody writes to an object that is there. */
public interface ReadOnlyChannel extends SeekableByteChannel {

    /** @throws NonWritableChannelException always */
    @Override
    default int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    /** @throws NonWritableChannelException always */
    @Override
    default SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
