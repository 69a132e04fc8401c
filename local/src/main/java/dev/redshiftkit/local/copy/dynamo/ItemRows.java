package dev.redshiftkit.local.copy.dynamo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.copy.file.DocumentRows;
import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.RawRecord;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.refusal.LoadFailedException;
import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.dynamo.Item;
import dev.redshiftkit.local.format.json.Shreds;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows of items (Redshift guide, "Loading data from an Amazon DynamoDB table"). */
final class ItemRows implements DocumentRows.Place {

    private static final byte[] EMPTY = {};

    private final StatementContext statement;
    private final List<TargetColumn> columns;
    private final List<String> names;
    private final RecordErrors errors;
    private final DocumentRows rows;
    private final Shreds shreds;
    private Item item = new Item(Map.of());
    private long count;

    ItemRows(
            StatementContext statement,
            List<TargetColumn> columns,
            FieldEncoder[] encoders,
            RecordErrors errors,
            RowStream rows) {
        this.statement = statement;
        this.columns = columns;
        this.names = columns.stream().map(column -> inLowerCase(column.name())).toList();
        this.errors = errors;
        this.rows = new DocumentRows(encoders, errors, rows, this);
        this.shreds = new Shreds(columns.size());
    }

    /**
     * Adds a row made of an item, or reports why it makes none.
     *
     * @throws LoadFailedException if a column would get what is neither a text nor a number
     */
    void add(Item next) throws IOException {
        item = next;
        count++;
        Map<String, AttributeValue> attributes = byNameInLowerCase(next);
        shreds.clear();
        for (int column = 0; column < columns.size(); column++) {
            byte[] text = text(attributes.get(names.get(column)), columns.get(column));
            shreds.set(column, text, 0, text.length);
        }
        rows.add(shreds);
    }

    private Map<String, AttributeValue> byNameInLowerCase(Item of) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        of.attributes().forEach((name, value) -> {
            if (attributes.put(inLowerCase(name), value) != null) {
                throw Refusals.engine(
                        statement, "An item has several attributes named " + name + " that differ only in case");
            }
        });
        return attributes;
    }

    private static String inLowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** An attribute that is not there is NULL or empty, depending on EMPTYASNULL: so is a field of no characters. */
    private byte[] text(@Nullable AttributeValue value, TargetColumn column) {
        if (value == null) {
            return EMPTY;
        }
        String text = text(value);
        if (text == null) {
            String reason = "Unsupported DynamoDB attribute type " + type(value);
            errors.record(column, new BadValueException(LoadErrorCode.INVALID_TYPE, reason));
            throw new LoadFailedException();
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(AttributeValue value) {
        if (value instanceof AttributeValue.Numeral number) {
            return new BigDecimal(number.value()).toPlainString();
        }
        return value instanceof AttributeValue.Text text ? text.value() : null;
    }

    private static String type(AttributeValue value) {
        if (value instanceof AttributeValue.Binary) {
            return "BINARY";
        } else if (value instanceof AttributeValue.Truth) {
            return "BOOLEAN";
        } else if (value instanceof AttributeValue.Nothing) {
            return "NULL";
        } else if (value instanceof AttributeValue.TextSet) {
            return "SET";
        }
        return value instanceof AttributeValue.ListOf ? "LIST" : "MAP";
    }

    /** Returns how many items there were. */
    @Override
    public long line() {
        return count;
    }

    /** Returns the texts and numbers of the item, so that it can be found again. */
    @Override
    public byte[] raw() {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        item.attributes().forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                shown.put(name, text);
            }
        });
        byte[] text = shown.toString().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(text, Math.min(text.length, RawRecord.SHOWN_BYTES));
    }
}
