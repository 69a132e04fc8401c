package dev.redshiftkit.local.aws.secrets;

import java.time.Instant;

/** One value a secret has had. Not told by {@link #toString()}. */
record SecretVersion(String id, String value, Instant created) {

    @Override
    public String toString() {
        return "SecretVersion[id=" + id + ", created=" + created + "]";
    }
}
