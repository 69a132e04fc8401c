package dev.redshiftkit.benchmarks.translation;

import java.util.List;
import java.util.stream.IntStream;

/** Queries that do next to nothing, none of them twice. */
final class TrivialQueries {

    private int last;

    List<String> next(int count) {
        int first = last + 1;
        last += count;
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "select " + number + " as n")
                .toList();
    }
}
