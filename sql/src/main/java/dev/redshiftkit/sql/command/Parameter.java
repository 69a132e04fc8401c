package dev.redshiftkit.sql.command;

import dev.redshiftkit.sql.lex.TokenReader;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One row in the table of a command's parameters: how it is recognised, read and written.
 *
 * @param <B> the builder that takes what is read
 * @param <C> the record that it is written from
 * @param name its words in the manual; the first is the keyword it begins with
 * @param group what it excludes each other with, such as all formats; its own name if nothing
 * @param read takes the argument, the keyword having been taken
 * @param write returns the parameter as SQL if the record has it
 */
public record Parameter<B, C>(
        String name, String group, BiConsumer<TokenReader, B> read, Function<C, Optional<String>> write) {

    /** Returns a parameter that has no argument. */
    public static <B, C> Parameter<B, C> flag(String name, Consumer<B> set, Predicate<C> given) {
        return new Parameter<>(
                name,
                name,
                (reader, builder) -> set.accept(builder),
                from -> given.test(from) ? Optional.of(name) : Optional.empty());
    }

    /**
     * Returns a parameter that has an argument.
     *
     * @param render returns the argument as SQL
     */
    public static <B, C, V> Parameter<B, C> valued(
            String name, BiConsumer<TokenReader, B> read, Function<C, Optional<V>> value, Function<V, String> render) {
        return new Parameter<>(
                name, name, read, from -> value.apply(from).map(given -> name + " " + render.apply(given)));
    }

    /** Returns a parameter that is read here and written elsewhere. */
    public static <B, C> Parameter<B, C> readOnly(String name, String group, BiConsumer<TokenReader, B> read) {
        return new Parameter<>(name, group, read, from -> Optional.empty());
    }

    String keyword() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
