package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One row of a table of messages: what tells the message apart on the wire, and how its body is written and read.
 *
 * @param name the message's name in the protocol's manual
 * @param code the type byte, or the number that stands for the message within its type
 */
record MessageFormat<M>(
        Class<M> message, String name, int code, BiConsumer<M, BodyWriter> writer, Function<BodyReader, M> reader) {

    /** Returns the format of a message that is nothing but its code. */
    static <M> MessageFormat<M> empty(M message, String name, int code) {
        @SuppressWarnings("unchecked")
        Class<M> type = (Class<M>) message.getClass();
        return new MessageFormat<>(type, name, code, (it, out) -> {}, in -> message);
    }

    static <T> Map<Class<?>, MessageFormat<? extends T>> byMessage(Collection<MessageFormat<? extends T>> formats) {
        return formats.stream().collect(Collectors.toUnmodifiableMap(MessageFormat::message, Function.identity()));
    }

    static <T> Map<Integer, MessageFormat<? extends T>> byCode(Collection<MessageFormat<? extends T>> formats) {
        return formats.stream().collect(Collectors.toUnmodifiableMap(MessageFormat::code, Function.identity()));
    }

    /** Returns the row of a message whose type is known to be in the table. */
    static <T> MessageFormat<? extends T> of(T message, Map<Class<?>, MessageFormat<? extends T>> formats) {
        return Objects.requireNonNull(formats.get(message.getClass()));
    }

    void write(Object value, BodyWriter out) {
        writer.accept(message.cast(value), out);
    }

    M read(Bytes body) {
        return read(new BodyReader(name, body));
    }

    M read(BodyReader in) {
        M value = reader.apply(in);
        in.finish();
        return value;
    }
}
