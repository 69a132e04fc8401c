package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.copy.value.TextOptions;
import dev.redshiftkit.local.copy.value.TimeFormat;
import dev.redshiftkit.local.copy.value.ValueParser;
import dev.redshiftkit.local.copy.value.ValueRules;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.CivilDate;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.columnar.FileColumn;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Which types of Parquet and ORC go into which columns, and how. */
final class CellEncoders {

    private CellEncoders() {}

    /** Returns how a column of the file goes into one of the table; empty if it does not. */
    static Optional<CellEncoder> find(TargetColumn target, FileColumn source, Optional<Character> replacement) {
        return accepted(target.type().kind()).contains(source.kind())
                ? Optional.of(encoder(target, source, replacement))
                : Optional.empty();
    }

    private static Set<ColumnKind> accepted(ColumnType.Kind target) {
        return switch (target) {
            case BOOLEAN -> Set.of(ColumnKind.BOOLEAN);
            case SMALLINT, INTEGER -> Set.of(ColumnKind.INTEGER);
            case BIGINT -> Set.of(ColumnKind.INTEGER, ColumnKind.BIGINT);
            case REAL -> Set.of(ColumnKind.REAL);
            case DOUBLE -> Set.of(ColumnKind.REAL, ColumnKind.DOUBLE);
            case DECIMAL -> Set.of(ColumnKind.DECIMAL);
            case DATE -> Set.of(ColumnKind.DATE);
            case TIMESTAMP, TIMESTAMPTZ -> Set.of(ColumnKind.TIMESTAMP);
            case TIME -> Set.of(ColumnKind.TIME);
            case CHAR, VARCHAR, VARBYTE -> Set.of(ColumnKind.BYTES);
            case SUPER -> Set.of(ColumnKind.JSON);
            default -> Set.of();
        };
    }

    private static CellEncoder encoder(TargetColumn target, FileColumn source, Optional<Character> replacement) {
        return switch (target.type().kind()) {
            case BOOLEAN -> (cell, rows) -> rows.writeBoolean(cell.booleanValue());
            case SMALLINT -> (cell, rows) -> rows.writeShort(smallint(cell.longValue()));
            case INTEGER -> (cell, rows) -> rows.writeInt((int) cell.longValue());
            case BIGINT, TIME -> (cell, rows) -> rows.writeLong(cell.longValue());
            case REAL -> (cell, rows) -> rows.writeFloat(cell.floatValue());
            case DOUBLE -> (cell, rows) -> rows.writeDouble(cell.doubleValue());
            case DECIMAL -> decimal(target.type(), source);
            case DATE -> (cell, rows) -> rows.writeInt((int) cell.longValue() - CivilDate.UNIX_TO_ENGINE_DAYS);
            case TIMESTAMP, TIMESTAMPTZ ->
                (cell, rows) -> rows.writeLong(cell.longValue() - CivilDate.UNIX_TO_ENGINE_MICROS);
            case VARBYTE -> CellEncoders::bytes;
            case CHAR, VARCHAR -> text(target, replacement);
            case SUPER -> json(target);
            default ->
                throw new IllegalArgumentException(
                        "no encoder for " + target.type().kind());
        };
    }

    private static int smallint(long value) throws BadValueException {
        if (value != (short) value) {
            throw new BadValueException(LoadErrorCode.INTEGER_OVERFLOW, "Overflow for SMALLINT (-32768 to 32767)");
        }
        return (short) value;
    }

    private static CellEncoder decimal(ColumnType type, FileColumn source) {
        int scale = source.scale();
        BigInteger limit = BigInteger.TEN.pow(type.length() - type.scale() + scale);
        if (source.isSmallDecimal()) {
            long smallLimit = limit.bitLength() < Long.SIZE ? limit.longValue() : Long.MAX_VALUE;
            return (cell, rows) -> {
                long unscaled = cell.smallUnscaled();
                requireInRange(Math.abs(unscaled) < smallLimit, type);
                rows.writeNumeric(unscaled, scale);
            };
        }
        return (cell, rows) -> {
            BigInteger unscaled = cell.unscaled();
            requireInRange(unscaled.abs().compareTo(limit) < 0, type);
            writeLarge(unscaled, scale, rows);
        };
    }

    private static void requireInRange(boolean fits, ColumnType type) throws BadValueException {
        if (!fits) {
            throw new BadValueException(
                    LoadErrorCode.VALUE_OUT_OF_RANGE,
                    "Overflow for NUMERIC(%d,%d)".formatted(type.length(), type.scale()));
        }
    }

    private static void writeLarge(BigInteger unscaled, int scale, BinaryRows rows) {
        String text = unscaled.abs().toString();
        byte[] digits = new byte[Math.max(text.length(), scale)];
        for (int i = 0; i < text.length(); i++) {
            digits[digits.length - text.length() + i] = (byte) (text.charAt(i) - '0');
        }
        rows.writeNumeric(unscaled.signum() < 0, digits, digits.length, scale);
    }

    private static void bytes(FileColumn cell, BinaryRows rows) {
        ByteBuffer value = cell.bytes();
        int from = value.arrayOffset() + value.position();
        rows.writeBytes(value.array(), from, from + value.remaining());
    }

    private static CellEncoder text(TargetColumn target, Optional<Character> replacement) {
        TextOptions options = new TextOptions(false, false, replacement);
        ValueParser parser = new ValueRules(options, TimeFormat.DEFAULT_DATE, TimeFormat.DEFAULT_TIMESTAMP, false)
                .parserFor(target.type());
        return (cell, rows) -> {
            ByteBuffer value = cell.bytes();
            requireLength(target, value.remaining());
            int from = value.arrayOffset() + value.position();
            parser.parse(value.array(), from, from + value.remaining(), rows);
        };
    }

    private static CellEncoder json(TargetColumn target) {
        ValueParser parser = ValueRules.DEFAULTS.parserFor(target.type());
        return (cell, rows) -> {
            ByteBuffer value = cell.bytes();
            int from = value.arrayOffset() + value.position();
            parser.parse(value.array(), from, from + value.remaining(), rows);
        };
    }

    private static void requireLength(TargetColumn target, int length) throws BadValueException {
        if (length > target.type().length()) {
            throw new BadValueException(
                    LoadErrorCode.VALUE_OUT_OF_RANGE,
                    "The length of the data column %s is longer than the length defined in the table. Table: %d, Data: %d"
                            .formatted(target.name(), target.type().length(), length));
        }
    }
}
