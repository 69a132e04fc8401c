package dev.redshiftkit.benchmarks.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report for programs: each row is an object with the table's headings as its keys. */
final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static String render(Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("benchmark", report.benchmark());
        document.put("surroundings", surroundings(report.surroundings()));
        document.put("tables", report.tables().stream().map(JsonReport::table).toList());
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report holds nothing but text and numbers", e);
        }
    }

    private static Map<String, Object> surroundings(Surroundings where) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("begun", where.begun().toString());
        object.put("jdk", where.jdk());
        object.put("processors", where.processors());
        object.put("heapMegabytes", where.heapMegabytes());
        object.put("load", where.load());
        return object;
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("title", table.title());
        object.put(
                "rows",
                table.rows().stream().map(row -> row(table.columns(), row)).toList());
        return object;
    }

    private static Map<String, Object> row(List<String> columns, List<Cell> cells) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            object.put(columns.get(column), cells.get(column).value());
        }
        return object;
    }
}
