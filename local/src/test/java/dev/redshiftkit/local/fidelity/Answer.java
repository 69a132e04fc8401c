package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.fidelity.Expectation.Failure;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import java.util.List;

/**
 * What a server answered to one statement.
 *
 * @param result the last one, if there were several
 */
record Answer(Result result, List<Notice> notices) {

    Answer {
        notices = List.copyOf(notices);
    }

    /** How a statement ended. */
    sealed interface Result {

        /** With rows, maybe none. */
        record Table(List<String> labels, List<String> types, List<Row> rows) implements Result {
            public Table {
                labels = List.copyOf(labels);
                types = List.copyOf(types);
                rows = List.copyOf(rows);
            }
        }

        /** With the number of rows it changed. */
        record Count(long rows) implements Result {}

        /** With an error. */
        record Failed(Failure failure) implements Result {}
    }
}
