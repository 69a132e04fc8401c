package dev.redshiftkit.cli.infer;

import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.type.RedshiftType;
import java.util.List;
import java.util.stream.Collectors;

/** A column as it is to be created. */
public record InferredColumn(Identifier name, RedshiftType type) {

    /** Returns the statement that creates a table of such columns. */
    public static String createTable(QualifiedName table, List<InferredColumn> columns) {
        return columns.stream()
                .map(column ->
                        "  " + column.name().render() + " " + column.type().render())
                .collect(Collectors.joining(",\n", "CREATE TABLE " + table.render() + " (\n", "\n)"));
    }
}
