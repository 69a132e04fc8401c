package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.catalog.ColumnOrigins;
import dev.redshiftkit.local.server.InnerResult;
import dev.redshiftkit.sql.type.RedshiftType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes columns as the Data API does: with what a JDBC driver says of them. */
final class ColumnWriter {

    private static final int MAX_DISPLAY = 65_535;

    private final Map<Integer, ColumnOrigins.Table> tables;

    ColumnWriter(List<ColumnOrigins.Table> tables) {
        this.tables = tables.stream().collect(Collectors.toMap(ColumnOrigins.Table::oid, Function.identity()));
    }

    /** What of a column's type goes into its description. */
    private record Traits(String typeName, int precision, int scale, boolean isSigned, boolean isText) {

        static Traits number(String name, int digits) {
            return new Traits(name, digits, 0, true, false);
        }

        static Traits text(String name, int length) {
            return new Traits(name, length, 0, false, true);
        }

        static Traits other(String name, int width) {
            return new Traits(name, width, 0, false, false);
        }
    }

    /** Adds the description of a column and returns it. */
    ObjectNode addTo(ArrayNode descriptions, InnerResult.Column column) {
        Optional<ColumnOrigins.Table> table = Optional.ofNullable(tables.get(column.tableOid()));
        boolean isNotNull = table.filter(found -> found.notNull().contains(column.columnNumber()))
                .isPresent();
        ObjectNode description = descriptions.addObject();
        add(description, traits(column.typeOid(), column.typeModifier()));
        return description
                .put("label", column.name())
                .put("name", column.name())
                .put("nullable", isNotNull ? 0 : 1)
                .put("schemaName", table.map(ColumnOrigins.Table::schema).orElse(""))
                .put("tableName", table.map(ColumnOrigins.Table::name).orElse(""));
    }

    private static void add(ObjectNode description, Traits traits) {
        description
                .put("typeName", traits.typeName())
                .put("precision", traits.precision())
                .put("scale", traits.scale())
                .put("isSigned", traits.isSigned())
                .put("isCaseSensitive", traits.isText())
                .put("isCurrency", false)
                .put("length", 0);
    }

    private static Traits traits(int oid, int modifier) {
        Optional<RedshiftType> known = RedshiftType.fromWire(oid, modifier);
        if (known.isEmpty()) {
            return Traits.other("unknown", MAX_DISPLAY);
        }
        RedshiftType type = known.get();
        if (type instanceof RedshiftType.Varchar text) {
            return Traits.text("varchar", text.length());
        } else if (type instanceof RedshiftType.Char text) {
            return Traits.text("bpchar", text.length());
        } else if (type instanceof RedshiftType.Decimal decimal) {
            return new Traits("numeric", decimal.precision(), decimal.scale(), true, false);
        } else if (type instanceof RedshiftType.Varbyte bytes) {
            return Traits.other("varbyte", bytes.length());
        } else if (type instanceof RedshiftType.Simple simple) {
            return traits(simple);
        }
        return Traits.text(type.render().replace("\"", ""), MAX_DISPLAY);
    }

    private static Traits traits(RedshiftType.Simple type) {
        return switch (type) {
            case SMALLINT -> Traits.number("int2", 5);
            case INTEGER -> Traits.number("int4", 10);
            case BIGINT -> Traits.number("int8", 19);
            case REAL -> new Traits("float4", 8, 8, true, false);
            case DOUBLE_PRECISION -> new Traits("float8", 17, 17, true, false);
            case BOOLEAN -> Traits.other("bool", 1);
            case DATE -> Traits.other("date", 13);
            case TIME -> new Traits("time", 15, 6, false, false);
            case TIMETZ -> new Traits("timetz", 21, 6, false, false);
            case TIMESTAMP -> new Traits("timestamp", 29, 6, false, false);
            case TIMESTAMPTZ -> new Traits("timestamptz", 35, 6, false, false);
            case INTERVAL_YEAR_TO_MONTH -> Traits.other("intervaly2m", 32);
            case INTERVAL_DAY_TO_SECOND -> new Traits("intervald2s", 64, 6, false, false);
            case SUPER, HLLSKETCH, GEOMETRY, GEOGRAPHY -> Traits.other(type.render(), MAX_DISPLAY);
        };
    }
}
