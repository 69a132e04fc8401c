package dev.redshiftkit.client.session;

import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Sessions that answer from a script, in order, and remember what they were asked. For one thread. */
public final class ScriptedSessions implements SessionSource {

    private final Deque<Object> script = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private int open;

    /** The next command is answered with rows of one or more columns. */
    public ScriptedSessions rows(List<String> columns, List<List<Object>> rows) {
        List<Column> described =
                columns.stream().map(name -> new Column(name, "text", 0, 0)).toList();
        List<Row> made = rows.stream().map(row -> row(described, row)).toList();
        script.add(new Reply(described, made, OptionalLong.empty()));
        return this;
    }

    /** The next command is answered with one row of one column. */
    public ScriptedSessions number(String column, long number) {
        return rows(List.of(column), List.of(List.of(number)));
    }

    /** The next command is answered with a count. */
    public ScriptedSessions count(long rows) {
        script.add(new Reply(List.of(), List.of(), OptionalLong.of(rows)));
        return this;
    }

    /** The next command, commit or acquisition fails. */
    public ScriptedSessions fails(RedshiftException failure) {
        script.add(failure);
        return this;
    }

    /** What was asked, in order: statements, {@code begin}, {@code commit}, {@code cancel}, {@code close}. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Sessions that nobody has closed. */
    public int open() {
        return open;
    }

    private static Row row(List<Column> columns, List<Object> values) {
        return new Row(columns, Stream.of(values.toArray()).map(Value::of).toList());
    }

    @Override
    public Session acquire(SessionRequest request) {
        open++;
        return new ScriptedSession();
    }

    private Reply next() {
        Object step = script.isEmpty() ? new Reply(List.of(), List.of(), OptionalLong.of(0)) : script.remove();
        if (step instanceof RedshiftException failure) {
            throw failure;
        }
        return (Reply) step;
    }

    private final class ScriptedSession implements Session {

        @Override
        public int processId() {
            return 4711;
        }

        @Override
        public Reply execute(Command command) {
            log.add(command.sql()
                    + command.parameters().stream().map(Value::asText).toList());
            return next();
        }

        @Override
        public RowCursor open(Command command, int fetchSize) {
            log.add("open " + fetchSize + " " + command.sql());
            return new ScriptedCursor(next());
        }

        @Override
        public void beginReadOnly() {
            log.add("begin");
        }

        @Override
        public void commit(Deadline deadline) {
            log.add("commit");
            next();
        }

        @Override
        public void cancel() {
            log.add("cancel");
        }

        @Override
        public void close() {
            log.add("close");
            open--;
        }
    }

    private final class ScriptedCursor implements RowCursor {

        private final Reply reply;
        private int position;
        private boolean closed;

        ScriptedCursor(Reply reply) {
            this.reply = reply;
        }

        @Override
        public List<Column> columns() {
            return reply.columns();
        }

        @Override
        public boolean advance() {
            return position++ < reply.rows().size();
        }

        @Override
        public Row row() {
            return reply.rows().get(position - 1);
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            log.add(position > reply.rows().size() ? "cursor ended" : "cursor cut");
        }
    }
}
