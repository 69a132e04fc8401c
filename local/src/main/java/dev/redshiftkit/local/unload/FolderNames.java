package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.unload.file.OutputColumn;
import dev.redshiftkit.local.unload.value.TextBuffer;
import dev.redshiftkit.local.unload.value.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names folders after the keys of rows, as Apache Hive does it: {@code year=2019/month=September/}. One thread at a time. */
final class FolderNames {

    private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";
    /** What Hive escapes beside control characters. */
    private static final String ESCAPED = "\"#%'*/:=?\\{[]^\u007f";

    private final List<OutputColumn> keys;
    private final ValueText[] values;
    private final TextBuffer text = new TextBuffer();
    private byte[] lastKeys = {};
    private String last = "";

    FolderNames(List<OutputColumn> keys) {
        this.keys = keys;
        this.values = keys.stream().map(key -> ValueText.of(key.arrivingType())).toArray(ValueText[]::new);
    }

    /** Returns the folder of a row with a slash at its end; empty if there are no keys. */
    String of(BinaryRow row) {
        if (keys.isEmpty()) {
            return "";
        }
        byte[] bytes = keyBytes(row);
        if (!Arrays.equals(bytes, lastKeys)) {
            lastKeys = bytes;
            last = name(row);
        }
        return last;
    }

    private byte[] keyBytes(BinaryRow row) {
        text.clear();
        for (OutputColumn key : keys) {
            int field = key.field();
            text.appendNumber(row.length(field));
            text.append(' ');
            text.append(row.bytes(), row.start(field), Math.max(0, row.length(field)));
        }
        return Arrays.copyOf(text.bytes(), text.length());
    }

    private String name(BinaryRow row) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            OutputColumn key = keys.get(i);
            name.append(escaped(key.name()))
                    .append('=')
                    .append(value(row, key, values[i]))
                    .append('/');
        }
        return name.toString();
    }

    private String value(BinaryRow row, OutputColumn key, ValueText value) {
        if (row.isNull(key.field())) {
            return NO_VALUE;
        }
        if (key.type().kind() == ColumnType.Kind.BOOLEAN) {
            return Boolean.toString(row.booleanAt(key.field()));
        }
        text.clear();
        value.append(row, key.field(), text);
        String plain = new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
        return plain.isEmpty() ? NO_VALUE : escaped(plain);
    }

    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character < ' ' || ESCAPED.indexOf(character) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
