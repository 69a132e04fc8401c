package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.catalog.ColumnOrigins;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.server.InnerResult;
import dev.redshiftkit.local.server.InnerSession;
import dev.redshiftkit.sql.name.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Lists databases, schemas and tables, and describes tables, each time on a session of its own. */
final class Metadata {

    private static final int MOST = 1000;
    private static final long MOST_BYTES = 64L << 20;

    private final Logins logins;
    private final ColumnOrigins tables;

    Metadata(Logins logins, ColumnOrigins tables) {
        this.logins = logins;
        this.tables = tables;
    }

    ObjectNode databases(ApiRequest request) {
        InnerResult result =
                run(request, session -> query(session, "SELECT database_name FROM svv_redshift_databases ORDER BY 1"));
        return names(request, "Databases", result);
    }

    ObjectNode schemas(ApiRequest request) {
        String sql = "SELECT nspname FROM pg_namespace WHERE " + like("nspname", request.text("SchemaPattern"))
                + " ORDER BY 1";
        return names(request, "Schemas", run(request, session -> query(session, sql)));
    }

    private static ObjectNode names(ApiRequest request, String list, InnerResult result) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode names = answer.putArray(list);
        page(request, answer, result).forEach(row -> names.add(row.get(0)));
        return answer;
    }

    ObjectNode tables(ApiRequest request) {
        String sql = "SELECT schema_name, table_name, table_type FROM svv_all_tables WHERE "
                + like("schema_name", request.text("SchemaPattern")) + " AND "
                + like("table_name", request.text("TablePattern")) + " ORDER BY 3, 1, 2";
        InnerResult result = run(request, session -> query(session, sql));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("Tables");
        page(request, answer, result)
                .forEach(row -> list.addObject()
                        .put("schema", row.get(0))
                        .put("name", row.get(1))
                        .put("type", row.get(2)));
        return answer;
    }

    ObjectNode columns(ApiRequest request) {
        String table = request.requiredText("Table");
        Optional<String> schema = request.text("Schema");
        String name = schema.map(given -> quoted(given) + ".").orElse("") + quoted(table);
        return run(request, session -> {
            InnerResult none = query(session, "SELECT * FROM " + name + " LIMIT 0");
            return described(request, table, none, defaults(session, schema, table));
        });
    }

    private static Map<String, String> defaults(InnerSession session, Optional<String> schema, String table) {
        InnerResult result = query(
                session,
                "SELECT column_name, column_default FROM svv_columns WHERE column_default IS NOT NULL AND table_name = "
                        + literal(table)
                        + schema.map(given -> " AND table_schema = " + literal(given))
                                .orElse(""));
        Map<String, String> defaults = new HashMap<>();
        result.rows().forEach(row -> defaults.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        return defaults;
    }

    private ObjectNode described(ApiRequest request, String table, InnerResult none, Map<String, String> defaults) {
        List<Integer> oids = none.columns().stream()
                .map(InnerResult.Column::tableOid)
                .distinct()
                .toList();
        ColumnWriter writer = new ColumnWriter(tables.find(request.requiredText("Database"), oids));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("TableName", table);
        ArrayNode list = answer.putArray("ColumnList");
        int first = NextToken.of(request, none.columns().size());
        int end = Math.min(none.columns().size(), first + most(request));
        none.columns().subList(first, end).forEach(column -> {
            ObjectNode description = writer.addTo(list, column);
            Optional.ofNullable(defaults.get(column.name())).ifPresent(text -> description.put("columnDefault", text));
        });
        if (end < none.columns().size()) {
            answer.put("NextToken", NextToken.render(end));
        }
        return answer;
    }

    private static List<List<String>> page(ApiRequest request, ObjectNode answer, InnerResult result) {
        int size = result.rows().size();
        int first = NextToken.of(request, size);
        int end = Math.min(size, first + most(request));
        if (end < size) {
            answer.put("NextToken", NextToken.render(end));
        }
        return result.rows().subList(first, end).stream()
                .map(row -> row.stream().map(Objects::toString).toList())
                .toList();
    }

    private static int most(ApiRequest request) {
        return request.numberWithin("MaxResults", 1, MOST, MOST);
    }

    private <T> T run(ApiRequest request, Function<InnerSession, T> work) {
        Login login = logins.of(request);
        String connected = request.text("ConnectedDatabase").orElse(login.database());
        if (!connected.equals(login.database())) {
            throw ApiException.invalid("Another ConnectedDatabase is not supported by the local Redshift.");
        }
        try (InnerSession session = logins.open(login)) {
            return work.apply(session);
        } catch (SqlError e) {
            throw new ApiException(400, "DatabaseConnectionException", e.severity() + ": " + e.message());
        }
    }

    private static InnerResult query(InnerSession session, String sql) {
        return session.query(sql, MOST_BYTES);
    }

    private static String like(String column, Optional<String> pattern) {
        return pattern.map(text -> column + " LIKE " + literal(text)).orElse("true");
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return Identifier.caseSensitive(name).render();
    }
}
