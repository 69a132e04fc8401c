package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of a result set. What each column needs is found out once a result. */
final class RowReader {

    private final ResultSet results;
    private final List<Column> columns;
    private final List<ColumnDecoder> decoders;

    private RowReader(ResultSet results, List<Column> columns, List<ColumnDecoder> decoders) {
        this.results = results;
        this.columns = columns;
        this.decoders = decoders;
    }

    static RowReader of(ResultSet results) throws SQLException {
        ResultSetMetaData description = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        List<ColumnDecoder> decoders = new ArrayList<>();
        for (int index = 1; index <= description.getColumnCount(); index++) {
            DriverType type = DriverType.named(description.getColumnTypeName(index));
            columns.add(new Column(
                    description.getColumnLabel(index),
                    type.redshiftName(),
                    type.hasPrecision() ? description.getPrecision(index) : 0,
                    type.hasScale() ? description.getScale(index) : 0));
            decoders.add(type.decoder());
        }
        return new RowReader(results, List.copyOf(columns), decoders);
    }

    List<Column> columns() {
        return columns;
    }

    Row read() throws SQLException {
        Value[] values = new Value[decoders.size()];
        for (int index = 0; index < values.length; index++) {
            Value value = decoders.get(index).decode(results, index + 1);
            values[index] = results.wasNull() ? Value.Null.INSTANCE : value;
        }
        return new Row(columns, List.of(values));
    }
}
