package dev.redshiftkit.local.isolation;

import java.util.List;

/** Why a transaction cannot go on. */
public sealed interface Violation {

    /** Returns Redshift's number for it, which is the message. */
    String code();

    /** Returns the detail that goes with it. */
    String detail();

    /** Returns the table it is about. */
    long table();

    /**
     * No order of the transactions would have had the results they have.
     *
     * @param processId of the session whose transaction ends
     */
    record Cycle(long table, List<Long> transactions, int processId) implements Violation {

        @Override
        public String code() {
            return "1023";
        }

        @Override
        public String detail() {
            List<String> numbers = transactions.stream().map(String::valueOf).toList();
            return "Serializable isolation violation on table - " + table + ", transactions forming the cycle are: "
                    + String.join(", ", numbers) + " (pid:" + processId + ")";
        }
    }

    /** The table was made after the transaction's snapshot was taken. */
    record NotInSnapshot(long table) implements Violation {

        @Override
        public String code() {
            return "1018";
        }

        @Override
        public String detail() {
            return "Relation does not exist";
        }
    }
}
