package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;

/** Takes a value, which is there in this text until the next one. */
@FunctionalInterface
interface ValueSink {

    void take(JsonText value);
}
