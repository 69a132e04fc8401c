package dev.redshiftkit.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order. One thread at a time. */
final class OpenResources implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Takes a resource over. */
    <R extends AutoCloseable> R add(R resource) {
        opened.push(resource);
        return resource;
    }

    /** Closes everything, whatever fails on the way; what fails later is suppressed onto what failed first. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                failure = failure == null
                        ? new IllegalStateException("the local Redshift left something behind", e)
                        : suppress(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException suppress(RuntimeException failure, Exception further) {
        failure.addSuppressed(further);
        return failure;
    }
}
