package dev.redshiftkit.benchmarks.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sessions with one target, each ready for point queries; closing this closes them. */
record Sessions(List<WireClient> all) implements AutoCloseable {

    /** Opens so many, at least one. */
    static Sessions open(Target target, int count) throws IOException {
        Sessions sessions = new Sessions(new ArrayList<>());
        try {
            while (sessions.all.size() < count) {
                WireClient client = target.connect();
                sessions.all.add(client);
                PointQueries.prepare(client);
            }
            return sessions;
        } catch (IOException | RuntimeException e) {
            sessions.close();
            throw e;
        }
    }

    WireClient first() {
        return all.get(0);
    }

    @Override
    public void close() throws IOException {
        for (WireClient client : all) {
            client.close();
        }
    }
}
