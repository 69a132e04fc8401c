package dev.redshiftkit.local;

import dev.redshiftkit.local.aws.remote.RemoteS3;
import dev.redshiftkit.local.identity.S3Policy;
import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.workload.WorkloadSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a local Redshift is to be. Refuses what cannot be, naming the setting. */
record LocalSettings(
        Database database,
        Door door,
        Storage storage,
        Cloud cloud,
        Strictness strictness,
        Deployment deployment,
        Operation operation) {

    private static final int HIGHEST_PORT = 65_535;

    /** What becomes of SQL that PostgreSQL has and Redshift has not. */
    enum Strictness {
        /** It is refused, as on a cluster. */
        AS_REDSHIFT,
        /** It passes. */
        LENIENT
    }

    /** What it pretends to be. */
    enum Deployment {
        /** A cluster of its own. */
        PROVISIONED,
        /** A workgroup of Redshift Serverless, whose nodes have no system views. */
        SERVERLESS
    }

    /** What is made in the engine. */
    record Database(String name, String user, String password) {

        private static final int NAME_CHARACTERS = 63;

        Database {
            requireName("database", name);
            requireName("user", user);
        }

        private static void requireName(String setting, String name) {
            if (name.isEmpty() || NAME_CHARACTERS < name.length() || name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        setting + " must have 1 to " + NAME_CHARACTERS + " characters, but has " + name.length());
            }
        }

        /** Tells everything but the password. */
        @Override
        public String toString() {
            return "Database[name=" + name + ", user=" + user + "]";
        }
    }

    /**
     * How drivers get in.
     *
     * @param port 0 for any that is free
     * @param loginTimeout how long a client may take until it is let in
     */
    record Door(int port, TlsPolicy tls, PasswordMethod passwordMethod, Duration loginTimeout) {

        Door {
            requirePort("port", port);
            if (loginTimeout.isNegative() || loginTimeout.isZero()) {
                throw new IllegalArgumentException("login timeout must be positive, but is " + loginTimeout);
            }
        }
    }

    /**
     * Where files are, and who may reach them.
     *
     * @param port of the S3 endpoint, 0 for any that is free
     * @param place where objects are kept
     * @param buckets at least one; made at the start unless they are there or the place is somebody else's
     * @param iamRoles at least one; the first is the default role
     * @param slices how many the cluster pretends to have
     */
    record Storage(int port, Place place, List<String> buckets, List<Role> iamRoles, int slices) {

        /** Of the largest cluster there is: 128 nodes of 16 slices. */
        private static final int MAX_SLICES = 2048;

        Storage {
            requirePort("S3 port", port);
            buckets = List.copyOf(buckets);
            iamRoles = List.copyOf(iamRoles);
            if (buckets.isEmpty() || iamRoles.isEmpty()) {
                throw new IllegalArgumentException("at least one bucket and one IAM role must be named");
            }
            if (slices < 1 || MAX_SLICES < slices) {
                throw new IllegalArgumentException("slices must be within 1 and " + MAX_SLICES + ", but is " + slices);
            }
        }
    }

    /**
     * How it is run.
     *
     * @param timeline its time; that of this machine if empty
     */
    record Operation(WorkloadSettings workload, Optional<Timeline> timeline) {}

    /** Where objects are kept. */
    sealed interface Place {

        /** On the heap, or in a directory. */
        record Here(Optional<Path> directory) implements Place {}

        /** Behind an S3 endpoint that is somebody else's. */
        record Remote(RemoteS3 s3) implements Place {}
    }

    /** An IAM role that is attached, and what it may do. */
    record Role(String arn, S3Policy policy) {}

    /**
     * What AWS tells of it.
     *
     * @param port of the endpoint of its services but S3, 0 for any that is free
     * @param cluster by which name it is known as a cluster
     * @param workgroup by which name it is known as a serverless workgroup
     */
    record Cloud(int port, String cluster, String workgroup) {

        /** Redshift's own rule, which is the same for both (API references). */
        private static final String NAME = "[a-z](?!.*--)[a-z0-9-]{0,61}[a-z0-9]";

        Cloud {
            requirePort("AWS port", port);
            requireName("cluster", cluster);
            requireName("workgroup", workgroup);
        }

        private static void requireName(String setting, String name) {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException(setting
                        + " must be 2 to 63 small letters, digits and single hyphens, a letter first and no hyphen last,"
                        + " but is \"" + name + "\"");
            }
        }
    }

    private static void requirePort(String setting, int port) {
        if (port < 0 || HIGHEST_PORT < port) {
            throw new IllegalArgumentException(setting + " must be within 0 and " + HIGHEST_PORT + ", but is " + port);
        }
    }
}
