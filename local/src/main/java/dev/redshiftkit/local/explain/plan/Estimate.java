package dev.redshiftkit.local.explain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a step is expected to cost and to give.
 *
 * @param first the cost up to its first row
 * @param total the cost up to its last row, that of the steps below it included
 * @param rows how many rows it gives
 * @param width the width of such a row in bytes
 */
public record Estimate(double first, double total, long rows, int width) {

    /** Returns the estimate for other rows at the same cost. */
    public Estimate withRows(long otherRows, int otherWidth) {
        return new Estimate(first, total, otherRows, otherWidth);
    }

    /** Returns the estimate with a cost that is paid before the first row. */
    public Estimate plus(double cost) {
        return new Estimate(first + cost, total + cost, rows, width);
    }

    /** Returns it as a plan shows it: {@code (cost=0.00..87.98 rows=8798 width=17)}. */
    String text() {
        return "(cost=" + cost(first) + ".." + cost(total) + " rows=" + rows + " width=" + width + ")";
    }

    /** Rounds as printf does in C, by the exact binary value. */
    static String cost(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
