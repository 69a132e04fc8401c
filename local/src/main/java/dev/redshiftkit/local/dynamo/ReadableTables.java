package dev.redshiftkit.local.dynamo;

import java.util.Optional;

/**
 * The tables, as somebody's right reaches them.
 *
 * @param refusal why it does not reach them at all
 */
public record ReadableTables(DynamoTables tables, Optional<ReadRefusal> refusal) {

    /**
     * Returns the table of this name.
     *
     * @throws ReadRefusedException if it is not there, or not for this right
     */
    public DynamoTable require(String name) {
        refusal.ifPresent(reason -> {
            throw new ReadRefusedException(reason);
        });
        return tables.find(name).orElseThrow(() -> new ReadRefusedException(ReadRefusal.NO_TABLE));
    }
}
