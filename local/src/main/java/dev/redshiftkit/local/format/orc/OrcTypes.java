package dev.redshiftkit.local.format.orc;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import org.apache.orc.TypeDescription;

/** What values of ORC's types stand for. */
final class OrcTypes {

    private OrcTypes() {}

    static ColumnKind kindOf(TypeDescription type) {
        return switch (type.getCategory()) {
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case BYTE, SHORT, INT -> ColumnKind.INTEGER;
            case LONG -> ColumnKind.BIGINT;
            case FLOAT -> ColumnKind.REAL;
            case DOUBLE -> ColumnKind.DOUBLE;
            case DECIMAL -> ColumnKind.DECIMAL;
            case DATE -> ColumnKind.DATE;
            case TIMESTAMP, TIMESTAMP_INSTANT -> ColumnKind.TIMESTAMP;
            case STRING, VARCHAR, CHAR, BINARY -> ColumnKind.BYTES;
            default -> ColumnKind.OTHER;
        };
    }
}
