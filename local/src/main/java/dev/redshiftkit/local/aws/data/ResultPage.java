package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.server.InnerResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows of a result.
 *
 * @param first the first of them
 * @param end the first that is not one of them
 */
record ResultPage(InnerResult result, int first, int end) {

    /** The service leaves open how long a page is; a megabyte or so can be had in one piece everywhere. */
    private static final long BYTES = 1L << 20;

    static ResultPage of(InnerResult result, int first) {
        int end = first;
        long bytes = 0;
        while (end < result.rows().size() && bytes < BYTES) {
            bytes += bytes(result.rows().get(end));
            end++;
        }
        return new ResultPage(result, first, end);
    }

    /** Counts every value as a little more than it is, since JSON says of each of which kind it is. */
    private static long bytes(List<@Nullable String> row) {
        long bytes = 0;
        for (String value : row) {
            bytes += 20L + (value == null ? 0 : value.length());
        }
        return bytes;
    }

    Optional<Integer> next() {
        return end < result.rows().size() ? Optional.of(end) : Optional.empty();
    }

    void writeRecords(ObjectNode answer, Submission.Format format) {
        ArrayNode records = answer.putArray("Records");
        if (format == Submission.Format.JSON) {
            for (List<@Nullable String> row : result.rows().subList(first, end)) {
                ResultWriter.addJson(records, result, row);
            }
        } else {
            records.addObject().put("CSVRecords", csv());
            answer.put("ResultFormat", format.name());
        }
    }

    private String csv() {
        StringBuilder lines = new StringBuilder();
        for (List<@Nullable String> row : result.rows().subList(first, end)) {
            lines.append(ResultWriter.csv(row));
        }
        return lines.toString();
    }
}
