package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.OutputStream;

/** An object that takes the place of whatever the key holds. */
record UnconditionalObject(PendingObject pending, ObjectAttributes attributes) implements NewObject {

    @Override
    public OutputStream content() {
        return pending.content();
    }

    @Override
    public StoredObject commit() throws IOException {
        return pending.commit(attributes, WriteCondition.always());
    }

    @Override
    public void close() throws IOException {
        pending.close();
    }
}
