package dev.redshiftkit.benchmarks.startup;

import dev.redshiftkit.benchmarks.harness.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a new process finds in the cache directory. */
enum CacheState {
    /** As on the first start on a machine: programs are unpacked, the template is built. */
    EMPTY("empty cache") {
        @Override
        void prepare(Path cache) throws IOException {
            if (Files.exists(cache)) {
                TemporaryDirectory.delete(cache);
            }
        }
    },
    /** The programs only, so that a database is initialised for this start: what others do each time. */
    PROGRAMS("initdb each time") {
        @Override
        void prepare(Path cache) throws IOException {
            if (Files.exists(cache)) {
                deleteTemplates(cache);
            }
        }
    },
    /** All there is to cache. */
    TEMPLATE("template cached") {
        @Override
        void prepare(Path cache) {
            // A cache of its own, which the first start fills and nothing changes after that.
        }
    };

    private final String description;

    CacheState(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Brings the cache directory, if a start has left one behind, into this state. */
    abstract void prepare(Path cache) throws IOException;

    private static void deleteTemplates(Path cache) throws IOException {
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(cache, "template-*")) {
            for (Path template : templates) {
                TemporaryDirectory.delete(template);
            }
        }
    }
}
