package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the value of one column in the current row. What it returns for NULL does not matter. */
@FunctionalInterface
interface ColumnDecoder {

    Value decode(ResultSet results, int index) throws SQLException;
}
