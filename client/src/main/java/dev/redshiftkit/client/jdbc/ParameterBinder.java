package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.value.Value;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Hands values to the driver, each as the type it is. Nothing is ever made part of the statement's text. */
final class ParameterBinder {

    private static final Map<Class<? extends Value>, Binding<?>> BINDINGS = Map.ofEntries(
            binding(Value.Null.class, (statement, index, value) -> statement.setNull(index, Types.NULL)),
            binding(Value.Bool.class, (statement, index, value) -> statement.setBoolean(index, value.value())),
            binding(Value.SmallInt.class, (statement, index, value) -> statement.setShort(index, value.value())),
            binding(Value.Int.class, (statement, index, value) -> statement.setInt(index, value.value())),
            binding(Value.BigInt.class, (statement, index, value) -> statement.setLong(index, value.value())),
            binding(Value.Real.class, (statement, index, value) -> statement.setFloat(index, value.value())),
            binding(
                    Value.DoublePrecision.class,
                    (statement, index, value) -> statement.setDouble(index, value.value())),
            binding(Value.Numeric.class, (statement, index, value) -> statement.setBigDecimal(index, value.value())),
            binding(Value.Text.class, (statement, index, value) -> statement.setString(index, value.value())),
            binding(Value.Varbyte.class, (statement, index, value) -> statement.setBytes(index, value.asBytes())));

    private ParameterBinder() {}

    static void bind(PreparedStatement statement, List<Value> values) throws SQLException {
        for (int position = 0; position < values.size(); position++) {
            bind(statement, position + 1, values.get(position));
        }
    }

    private static void bind(PreparedStatement statement, int index, Value value) throws SQLException {
        Binding<?> binding = BINDINGS.get(value.getClass());
        if (binding == null) {
            // Dates, times and the rest go as text of no stated type, so the server reads them as what it expects there
            // and neither the driver's calendar nor the zone of this machine gets a say.
            statement.setObject(index, value.asText(), Types.OTHER);
        } else {
            binding.bindAny(statement, index, value);
        }
    }

    private static <V extends Value> Map.Entry<Class<? extends Value>, Binding<?>> binding(
            Class<V> type, Binder<V> binder) {
        return Map.entry(type, new Binding<>(type, binder));
    }

    private record Binding<V extends Value>(Class<V> type, Binder<V> binder) {
        void bindAny(PreparedStatement statement, int index, Value value) throws SQLException {
            binder.bind(statement, index, type.cast(value));
        }
    }

    private interface Binder<V extends Value> {
        void bind(PreparedStatement statement, int index, V value) throws SQLException;
    }
}
