package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.plan.Estimate;

/**
 * What steps cost. The formulas are PostgreSQL 8's without the costs of reading pages, which is how the plans in the Redshift
 * guide add up: a scan of 8798 rows costs 87.98, a sort adds a million millions.
 */
final class Costs {

    /** Of handing a row on. */
    static final double TUPLE = 0.01;

    /** Of an operator or a comparison. */
    static final double OPERATOR = 0.0025;

    /** What makes every other plan cheaper than one with a sort. */
    private static final double SORT = 1e12;

    /** Of a byte that is sent to every node: "Query plan", DS_BCAST_INNER of 11 rows of 49 bytes costs 6600000. */
    private static final double BROADCAST_BYTE = 10_000;

    /** Of a byte that is sent to its slice: EXPLAIN, DS_DIST_OUTER of 8798 rows of 23 bytes costs 58653333. */
    private static final double DISTRIBUTED_BYTE = BROADCAST_BYTE / 48;

    /**
     * How much worse it is to move both sides. The guide has no such plan; with less than 3.4 its plans would move both
     * sides where they broadcast one.
     */
    private static final double BOTH = 4;

    private static final int ROW_HEADER = 8;
    private static final int ALIGNMENT = 4;

    private Costs() {}

    static double broadcast(Estimate rows) {
        return bytes(rows) * BROADCAST_BYTE;
    }

    static double distribution(Estimate rows) {
        return bytes(rows) * DISTRIBUTED_BYTE;
    }

    static double distribution(Estimate outer, Estimate inner) {
        return BOTH * (distribution(outer) + distribution(inner));
    }

    private static double bytes(Estimate rows) {
        int aligned = (rows.width() + ROW_HEADER + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return (double) rows.rows() * aligned;
    }

    static Estimate hash(Estimate input) {
        return new Estimate(input.total(), input.total(), input.rows(), input.width());
    }

    /** @param inner what comes out of the hash step */
    static Estimate hashJoin(Estimate outer, Estimate inner, double movement, long rows, int width) {
        double build = inner.total() + inner.rows() * OPERATOR;
        double probe = outer.total() - outer.first() + outer.rows() * (TUPLE + OPERATOR) + rows * TUPLE;
        double first = build + outer.first();
        return new Estimate(first, first + probe + movement, rows, width);
    }

    static Estimate mergeJoin(Estimate outer, Estimate inner, long rows, int width) {
        double compared = (outer.rows() + inner.rows()) * OPERATOR;
        double total = outer.total() + inner.total() + compared + rows * TUPLE;
        return new Estimate(outer.first() + inner.first(), total, rows, width);
    }

    /** @param again what the inner side costs each time but the first */
    static Estimate nestedLoop(
            Estimate outer, Estimate inner, double again, int operators, double movement, long rows, int width) {
        double pairs = (double) outer.rows() * inner.rows() * (TUPLE + operators * OPERATOR);
        double scans = inner.total() + (outer.rows() - 1) * again;
        double total = outer.total() + scans + pairs + movement;
        return new Estimate(outer.first() + inner.first(), total, rows, width);
    }

    static Estimate materialize(Estimate input) {
        return new Estimate(input.first(), input.total() + 2 * OPERATOR * input.rows(), input.rows(), input.width());
    }

    static Estimate sort(Estimate input, boolean onLeader) {
        double rows = Math.max(input.rows(), 2);
        double first = (onLeader ? 0 : SORT) + input.total() + 2 * OPERATOR * rows * log2(rows);
        return new Estimate(first, first + OPERATOR * rows, input.rows(), input.width());
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Rows keep their width, here and in aggregations: PostgreSQL 8 does not look at what they are made into. */
    static Estimate unique(Estimate input, int columns, long rows) {
        return new Estimate(input.first(), input.total() + OPERATOR * columns * input.rows(), rows, input.width());
    }

    /** Aggregation that has to see all rows before it gives the first group. */
    static Estimate hashAggregate(Estimate input, AggregateWork work, long rows) {
        double first = afterRows(input, work);
        return new Estimate(first, first + work.perGroup() * rows, rows, input.width());
    }

    /** Aggregation of rows that come group by group. */
    static Estimate groupAggregate(Estimate input, AggregateWork work, long rows) {
        double total = afterRows(input, work) + work.perGroup() * rows;
        return new Estimate(input.first(), total, rows, input.width());
    }

    /** Added one after the other, which in binary is not the same as their sum. */
    private static double afterRows(Estimate input, AggregateWork work) {
        double grouped = input.total() + OPERATOR * work.groupColumns() * input.rows();
        return grouped + OPERATOR * work.aggregates() * input.rows();
    }

    /** What an aggregation has to do. */
    record AggregateWork(int groupColumns, int aggregates, int filterOperators) {

        double perGroup() {
            return OPERATOR * (aggregates + filterOperators);
        }
    }

    static Estimate window(Estimate input, int partitionColumns) {
        double perRow = TUPLE + OPERATOR * partitionColumns;
        return new Estimate(input.first(), input.total() + perRow * input.rows(), input.rows(), input.width());
    }

    static Estimate subqueryScan(Estimate input, int operators, long rows, int width) {
        double perRow = TUPLE + OPERATOR * operators;
        return new Estimate(input.first(), input.total() + perRow * input.rows(), rows, width);
    }

    static Estimate limit(Estimate input, long rows) {
        double share = Math.min(1, (double) rows / Math.max(1, input.rows()));
        double total = input.first() + (input.total() - input.first()) * share;
        return new Estimate(input.first(), total, rows, input.width());
    }

    static Estimate result(long rows) {
        return new Estimate(0, TUPLE * rows, rows, 0);
    }
}
