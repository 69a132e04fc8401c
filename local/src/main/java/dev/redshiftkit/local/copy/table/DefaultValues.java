package dev.redshiftkit.local.copy.table;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.format.binary.BinaryRow;
import java.util.List;

/**
 * Values of DEFAULT expressions. COPY evaluates an expression once, where the engine would do so for every row (Redshift
 * guide, "Column mapping options").
 */
public final class DefaultValues {

    /** There are none. */
    public static final DefaultValues NONE = new DefaultValues(List.of(), new byte[0]);

    private final List<String> columns;
    private final byte[] encoded;

    private DefaultValues(List<String> columns, byte[] encoded) {
        this.columns = columns;
        this.encoded = encoded;
    }

    /**
     * What the engine's catalogue has of a column.
     *
     * @param expression of its default; empty if it has none, or one that must give every row another value
     */
    record Definition(String column, String expression, String type) {

        /** What is a constant the engine may as well fill in itself; a sequence counts the rows. */
        boolean changes() {
            return expression.indexOf('(') >= 0 && !expression.startsWith("nextval(");
        }
    }

    static DefaultValues find(List<Definition> all, EngineSession session) {
        List<Definition> changing = all.stream().filter(Definition::changes).toList();
        if (changing.isEmpty()) {
            return NONE;
        }
        String expressions = changing.stream()
                .map(definition -> "(" + definition.expression + ")::" + definition.type)
                .collect(joining(", "));
        BinaryRow row = new BinaryRow();
        byte[][] values = new byte[1][];
        session.copyOut("COPY (SELECT " + expressions + ") TO STDOUT (FORMAT binary)", (chunk, from, length) -> {
            if (row.read(chunk, from, length)) {
                values[0] = row.encodedFields();
            }
        });
        return new DefaultValues(changing.stream().map(Definition::column).toList(), values[0]);
    }

    /** Returns the columns that have them. */
    List<String> columns() {
        return columns;
    }

    /** Returns the values, each with its length in front. The array is not to be changed. */
    public byte[] encoded() {
        return encoded;
    }

    /** Returns how many values there are. */
    public int count() {
        return columns.size();
    }
}
