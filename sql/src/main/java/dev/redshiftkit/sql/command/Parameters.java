package dev.redshiftkit.sql.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parameters of a command: read in any order, written in the order of the table.
 *
 * @param <B> the builder that takes what is read
 * @param <C> the record that they are written from
 */
public final class Parameters<B, C> {

    private final String command;
    private final List<Parameter<B, C>> rows;
    private final Map<String, Parameter<B, C>> byKeyword;
    private final Map<String, String> hints;

    private Parameters(String command, List<Parameter<B, C>> rows, Map<String, String> hints) {
        this.command = command;
        this.rows = rows;
        this.byKeyword = rows.stream().collect(toUnmodifiableMap(Parameter::keyword, Function.identity()));
        this.hints = hints;
    }

    /**
     * Returns a table.
     *
     * @param hints what to write instead of words that are often mistaken for options of this command
     */
    public static <B, C> Parameters<B, C> of(String command, List<Parameter<B, C>> rows, Map<String, String> hints) {
        return new Parameters<>(command, List.copyOf(rows), Map.copyOf(hints));
    }

    /**
     * Reads parameters up to the end of the text or one of these words.
     *
     * @throws SqlSyntaxException if a word is no option of this command, or an argument is not as expected
     * @throws InvalidCommandException if a parameter is given twice, or with one that excludes it
     */
    public void read(TokenReader reader, B builder, String... until) {
        Map<String, String> seen = new HashMap<>();
        while (!reader.atEnd() && Stream.of(until).noneMatch(reader::at) && !reader.atMark(";")) {
            Parameter<B, C> parameter = next(reader);
            note(parameter, seen);
            parameter.read().accept(reader, builder);
        }
    }

    private Parameter<B, C> next(TokenReader reader) {
        String word = reader.peek().map(Token::text).orElse("").toUpperCase(Locale.ROOT);
        Parameter<B, C> found = byKeyword.get(word);
        if (found == null) {
            throw reader.failure(unknown(word));
        }
        reader.next();
        return found;
    }

    /** A word may be named, as it must be to be understood; anything else may be a piece of a secret and is not. */
    private String unknown(String word) {
        if (!word.matches("[A-Z_]{1,40}")) {
            return "expected an option of " + command;
        }
        String hint =
                Optional.ofNullable(hints.get(word)).map(text -> ": " + text).orElse("");
        return word + " is not an option of " + command + hint + ";";
    }

    private void note(Parameter<B, C> parameter, Map<String, String> seen) {
        String before = seen.put(parameter.group(), parameter.name());
        CommandOption option = new CommandOption(command, parameter.name());
        if (parameter.name().equals(before)) {
            throw InvalidCommandException.repeated(option);
        }
        if (before != null) {
            throw InvalidCommandException.excluded(option, before, "is already the " + parameter.group());
        }
    }

    /** Returns every parameter that the record has as SQL, in the order of the table. */
    public List<String> render(C from) {
        return rows.stream().flatMap(row -> row.write().apply(from).stream()).toList();
    }

    /** Returns the names of the parameters that the record has, in the order of the table. */
    public List<String> given(C from) {
        return rows.stream()
                .filter(row -> row.write().apply(from).isPresent())
                .map(Parameter::name)
                .toList();
    }

    /** Returns the names of all parameters. */
    public List<String> names() {
        return rows.stream().map(Parameter::name).toList();
    }
}
