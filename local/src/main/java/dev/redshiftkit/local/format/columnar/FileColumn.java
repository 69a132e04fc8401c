package dev.redshiftkit.local.format.columnar;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * One column of a {@link FileTable}: its type, and its value in the current row. A value is asked for in the way its kind
 * has it, and only where it is not null.
 */
public interface FileColumn {

    String name();

    ColumnKind kind();

    /** Returns the digits after the point of a {@link ColumnKind#DECIMAL}. */
    int scale();

    /** Returns the column as the file's schema declares it, such as {@code optional int32 id}. */
    String declaration();

    boolean isNull();

    boolean booleanValue();

    float floatValue();

    double doubleValue();

    /**
     * Returns the value of a column of whole numbers, dates, times or timestamps, in the unit of its kind.
     *
     * @throws ArithmeticException if that unit has no number for it
     */
    long longValue();

    /** Whether the unscaled values of this decimal column fit a {@code long}. */
    boolean isSmallDecimal();

    /** Returns the unscaled value of a decimal column that {@link #isSmallDecimal}. */
    long smallUnscaled();

    /** Returns the unscaled value of a decimal column. */
    BigInteger unscaled();

    /** Returns the bytes of a text, byte or JSON column, in a buffer that has an array. Valid until the next row. */
    ByteBuffer bytes();
}
