package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.server.InnerResult;
import dev.redshiftkit.sql.type.RedshiftType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values as the Data API has them. */
final class ResultWriter {

    private static final String CSV_LINE_END = "\r\n";

    private ResultWriter() {}

    /** Adds a row of fields. */
    static void addJson(ArrayNode records, InnerResult result, List<@Nullable String> row) {
        ArrayNode fields = records.addArray();
        for (int column = 0; column < row.size(); column++) {
            addField(fields.addObject(), result.columns().get(column), row.get(column));
        }
    }

    private static void addField(ObjectNode field, InnerResult.Column column, @Nullable String value) {
        if (value == null) {
            field.put("isNull", true);
            return;
        }
        Optional<RedshiftType> type = RedshiftType.fromWire(column.typeOid(), column.typeModifier());
        if (type.isPresent() && type.get() instanceof RedshiftType.Simple simple) {
            addSimple(field, simple, value);
        } else if (type.filter(RedshiftType.Catalog.OID::equals).isPresent()) {
            field.put("longValue", Long.parseLong(value));
        } else {
            field.put("stringValue", value);
        }
    }

    private static void addSimple(ObjectNode field, RedshiftType.Simple type, String value) {
        switch (type) {
            case SMALLINT, INTEGER, BIGINT -> field.put("longValue", Long.parseLong(value));
            case REAL, DOUBLE_PRECISION -> field.put("doubleValue", Double.parseDouble(value));
            case BOOLEAN -> field.put("booleanValue", value.equals("t"));
            default -> field.put("stringValue", value);
        }
    }

    /** Returns a row as a line of CSV. NULL is nothing, an empty text a pair of quotes. */
    static String csv(List<@Nullable String> row) {
        StringBuilder line = new StringBuilder();
        for (String value : row) {
            line.append(line.length() == 0 ? "" : ",").append(value == null ? "" : quoted(value));
        }
        return line.append(CSV_LINE_END).toString();
    }

    private static String quoted(String value) {
        boolean isPlain =
                !value.isEmpty() && value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
