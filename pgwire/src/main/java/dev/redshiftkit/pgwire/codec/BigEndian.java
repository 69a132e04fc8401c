package dev.redshiftkit.pgwire.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in an array of bytes, in the order of the wire. */
final class BigEndian {

    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private BigEndian() {}

    static int int32(byte[] array, int index) {
        return (int) INT32.get(array, index);
    }

    static void putInt16(byte[] array, int index, int value) {
        INT16.set(array, index, (short) value);
    }

    static void putInt32(byte[] array, int index, int value) {
        INT32.set(array, index, value);
    }
}
