package dev.redshiftkit.cli.parquet;

import dev.redshiftkit.sql.type.RedshiftType;
import dev.redshiftkit.sql.type.RedshiftType.Simple;
import java.io.IOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The type of Redshift that COPY puts the values of a Parquet column into. */
final class ParquetTypes {

    private final TextLengths lengths;

    ParquetTypes(TextLengths lengths) {
        this.lengths = lengths;
    }

    RedshiftType of(ColumnDescriptor column) throws IOException {
        PrimitiveType type = column.getPrimitiveType();
        @Nullable LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return new RedshiftType.Decimal(decimal.getPrecision(), decimal.getScale());
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return Simple.DATE;
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation) {
            return Simple.TIMESTAMP;
        }
        if (meaning instanceof TimeLogicalTypeAnnotation) {
            return Simple.TIME;
        }
        return meaning instanceof IntLogicalTypeAnnotation integer ? integer(integer) : plain(column);
    }

    /** Numbers without a sign need the next larger type. */
    private static RedshiftType integer(IntLogicalTypeAnnotation type) {
        int bits = type.isSigned() ? type.getBitWidth() : type.getBitWidth() * 2;
        if (bits <= 16) {
            return Simple.SMALLINT;
        }
        if (bits <= 32) {
            return Simple.INTEGER;
        }
        return bits == 64 ? Simple.BIGINT : new RedshiftType.Decimal(20, 0);
    }

    private RedshiftType plain(ColumnDescriptor column) throws IOException {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> Simple.BOOLEAN;
            case INT32 -> Simple.INTEGER;
            case INT64 -> Simple.BIGINT;
            case FLOAT -> Simple.REAL;
            case DOUBLE -> Simple.DOUBLE_PRECISION;
            case INT96 -> Simple.TIMESTAMP;
            case BINARY -> new RedshiftType.Varchar(lengths.varcharFor(column));
            case FIXED_LEN_BYTE_ARRAY ->
                throw new IOException("column " + column.getPath()[0]
                        + " is of a type of fixed length for which Redshift has none: create the table by hand");
        };
    }
}
