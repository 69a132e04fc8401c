package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.dynamo.TableLoader;
import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.Replacements;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.telemetry.LoadedFile;
import java.io.IOException;

/**
 * A table of DynamoDB.
 *
 * @param size of it, when the load began
 */
record TablePart(LoadedFile.Source source, long size, TableLoader loader, Replacements replacements)
        implements LoadPart {

    /** One simulated slice reads all of it, as its items come in one order. */
    @Override
    public int slice() {
        return 0;
    }

    @Override
    public long bytesRead() {
        return loader.bytesRead();
    }

    @Override
    public FileLoader.Counts load(RecordErrors errors, RowStream rows) throws IOException {
        return loader.load(errors, rows, replacements);
    }
}
