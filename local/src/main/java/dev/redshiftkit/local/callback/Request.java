package dev.redshiftkit.local.callback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redshiftkit.local.error.SqlError;
import java.util.List;

/** A call as the database writes it: a JSON array of the function's name and its arguments, all of them strings. */
record Request(String name, List<String> arguments) {

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build()
            .readerFor(new TypeReference<List<String>>() {});

    static Request parse(String text) {
        try {
            List<String> words = JSON.readValue(text);
            return new Request(words.get(0), words.subList(1, words.size()));
        } catch (JsonProcessingException | IndexOutOfBoundsException e) {
            throw SqlError.of(SqlError.INTERNAL_ERROR, "a request of the database cannot be read")
                    .causedBy(e);
        }
    }
}
