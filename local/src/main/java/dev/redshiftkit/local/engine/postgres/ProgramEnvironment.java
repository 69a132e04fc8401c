package dev.redshiftkit.local.engine.postgres;

import java.util.Map;

/** The environment PostgreSQL's programs need to behave alike everywhere. */
final class ProgramEnvironment {

    /** Messages in English, because they are read, and no search for the machine's time zone. */
    static final Map<String, String> VARIABLES = Map.of("LC_ALL", "C", "TZ", "UTC");

    private ProgramEnvironment() {}
}
