package dev.redshiftkit.client.pool;

/**
 * The pool at one moment. The figures are read one after the other, so they may not add up while sessions move.
 *
 * @param idle sessions open and free
 * @param inUse sessions somebody holds
 * @param waiting callers waiting for one
 * @param maximum sessions the pool may open
 */
public record PoolStats(int idle, int inUse, int waiting, int maximum) {

    /** Sessions that could be had without waiting for somebody to return one: idle ones, and those not yet open. */
    public int available() {
        return Math.max(0, maximum - inUse);
    }
}
