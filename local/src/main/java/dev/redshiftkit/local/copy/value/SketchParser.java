package dev.redshiftkit.local.copy.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.redshiftkit.local.format.binary.BinaryRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/** HLLSKETCH: a JSON object while it is sparse, Base64 once it is dense (Redshift guide, "Loading a HLLSKETCH column"). */
final class SketchParser implements ValueParser {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        if (source[start] == '{' ? !isJson(source, start, end) : !isBase64(source, start, end)) {
            throw new BadValueException(LoadErrorCode.INVALID_TYPE, "Invalid HLLSKETCH value");
        }
        rows.writeBytes(source, start, end);
    }

    private static boolean isJson(byte[] source, int from, int to) {
        try (JsonParser json = JSON.createParser(source, from, to - from)) {
            json.nextToken();
            json.skipChildren();
            return json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBase64(byte[] source, int from, int to) {
        try {
            return Base64.getDecoder().decode(Arrays.copyOfRange(source, from, to)).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
