package dev.redshiftkit.local.format.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON being written as SUPER keeps it: without blanks, with the escapes that JSON asks for and no others, floating point
 * numbers with an exponent. Puts commas where they belong. Reusable; one thread at a time.
 */
public final class JsonText {

    private byte[] bytes = new byte[1 << 10];
    private int size;
    private boolean needsComma;

    /** Begins another value. */
    public void clear() {
        size = 0;
        needsComma = false;
    }

    /** Returns the array whose first {@link #size} bytes are the text. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public void beginObject() {
        open('{');
    }

    public void endObject() {
        close('}');
    }

    public void beginArray() {
        open('[');
    }

    public void endArray() {
        close(']');
    }

    private void open(char bracket) {
        comma();
        put(bracket);
        needsComma = false;
    }

    private void close(char bracket) {
        put(bracket);
        needsComma = true;
    }

    /** Begins a member, whose value comes next. */
    public void name(String name) {
        string(name);
        put(':');
        needsComma = false;
    }

    /** Begins a member whose name is the text of a value: a string is one already. */
    public void nameOf(JsonText value) {
        if (value.size > 0 && value.bytes[0] == '"') {
            raw(value.bytes, 0, value.size);
        } else {
            string(value.bytes, 0, value.size);
        }
        put(':');
        needsComma = false;
    }

    public void nullValue() {
        raw("null");
    }

    public void bool(boolean value) {
        raw(value ? "true" : "false");
    }

    public void number(long value) {
        raw(Long.toString(value));
    }

    public void number(BigDecimal value) {
        raw(value.toPlainString());
    }

    /** Writes a floating point number; JSON has none for what is not finite. */
    public void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            nullValue();
        } else {
            raw(scientific(new BigDecimal(Double.toString(value))));
        }
    }

    /** Writes a floating point number with the digits that a {@code float} has. */
    public void number(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value)) {
            nullValue();
        } else {
            raw(scientific(new BigDecimal(Float.toString(value))));
        }
    }

    /** Writes a finite number as it stands. */
    public void plainNumber(String value) {
        raw(value);
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0e+0";
        }
        BigDecimal shortest = value.stripTrailingZeros();
        BigInteger digits = shortest.unscaledValue();
        int exponent = digits.abs().toString().length() - 1 - shortest.scale();
        String mantissa = new BigDecimal(digits, exponent + shortest.scale()).toPlainString();
        return mantissa + "e" + (exponent < 0 ? "" : "+") + exponent;
    }

    public void string(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        string(text, 0, text.length);
    }

    /** Writes a string that is given in UTF-8. */
    public void string(byte[] text, int from, int to) {
        comma();
        put('"');
        for (int i = from; i < to; i++) {
            character(text[i]);
        }
        put('"');
        needsComma = true;
    }

    private void character(byte value) {
        switch (value) {
            case '"', '\\' -> {
                put('\\');
                put((char) value);
            }
            case '\b' -> append("\\b");
            case '\f' -> append("\\f");
            case '\n' -> append("\\n");
            case '\r' -> append("\\r");
            case '\t' -> append("\\t");
            default -> {
                if (0 <= value && value < ' ') {
                    append("\\u00" + HexFormat.of().toHexDigits(value));
                } else {
                    put((char) value);
                }
            }
        }
    }

    /** Writes a value that is JSON already. */
    public void raw(byte[] json, int from, int to) {
        comma();
        reserve(to - from);
        System.arraycopy(json, from, bytes, size, to - from);
        size += to - from;
        needsComma = true;
    }

    private void raw(String ascii) {
        comma();
        append(ascii);
        needsComma = true;
    }

    private void append(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void comma() {
        if (needsComma) {
            put(',');
        }
    }

    private void put(char value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }
}
