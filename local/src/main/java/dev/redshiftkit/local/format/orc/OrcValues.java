package dev.redshiftkit.local.format.orc;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;

/** Reads values out of vectors. */
final class OrcValues {

    private static final long MILLIS_A_SECOND = 1_000;
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    private OrcValues() {}

    /** A vector whose rows are all alike has them in its first place. */
    static int place(ColumnVector vector, int row) {
        return vector.isRepeating ? 0 : row;
    }

    static boolean isNull(ColumnVector vector, int row) {
        return !vector.noNulls && vector.isNull[place(vector, row)];
    }

    /** Returns the microseconds since 1970. */
    static long micros(TimestampColumnVector vector, int row) {
        int place = place(vector, row);
        long seconds = Math.floorDiv(vector.time[place], MILLIS_A_SECOND);
        return Math.addExact(Math.multiplyExact(seconds, MICROS_A_SECOND), vector.nanos[place] / NANOS_A_MICRO);
    }

    /** Returns the unscaled value; a vector keeps numbers without the zeros at their end. */
    static BigInteger unscaled(DecimalColumnVector vector, int row, int scale) {
        return vector.vector[place(vector, row)]
                .getHiveDecimal()
                .bigDecimalValue()
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue();
    }
}
