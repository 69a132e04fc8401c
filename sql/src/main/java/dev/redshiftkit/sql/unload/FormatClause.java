package dev.redshiftkit.sql.unload;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.unload.UnloadFormat.Csv;
import dev.redshiftkit.sql.unload.UnloadFormat.Delimited;
import dev.redshiftkit.sql.unload.UnloadFormat.FixedWidth;
import dev.redshiftkit.sql.unload.UnloadFormat.Json;
import dev.redshiftkit.sql.unload.UnloadFormat.Parquet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the words of a format, which may stand anywhere in the command, until it is clear which format they make. */
final class FormatClause {

    UnloadFormat base = Delimited.DEFAULT;

    @Nullable
    Character delimiter;

    boolean header;
    boolean addQuotes;
    boolean escape;

    @Nullable
    String nullAs;

    @Nullable
    FileSize rowGroupSize;

    /**
     * Returns the format.
     *
     * @throws InvalidCommandException if the words do not go together
     */
    UnloadFormat toFormat() {
        base.rule().check(UnloadRules.COMMAND, base.name(), words());
        Optional<Character> parting = Optional.ofNullable(delimiter);
        Optional<String> nulls = Optional.ofNullable(nullAs);
        if (base instanceof Csv) {
            return new Csv(parting, header, nulls);
        }
        if (base instanceof FixedWidth format) {
            return new FixedWidth(format.widths(), addQuotes, escape, nulls);
        }
        if (base instanceof Parquet) {
            return new Parquet(Optional.ofNullable(rowGroupSize));
        }
        return base instanceof Json ? base : new Delimited(parting, header, addQuotes, escape, nulls);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        addIf(delimiter != null, "DELIMITER", words);
        addIf(header, "HEADER", words);
        addIf(addQuotes, "ADDQUOTES", words);
        addIf(escape, "ESCAPE", words);
        addIf(nullAs != null, "NULL AS", words);
        addIf(rowGroupSize != null, "ROWGROUPSIZE", words);
        return words;
    }

    private static void addIf(boolean given, String word, List<String> words) {
        if (given) {
            words.add(word);
        }
    }
}
