package dev.redshiftkit.local.copy.dynamo;

import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.file.FileLoaders;
import dev.redshiftkit.local.copy.record.FieldRules;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.Replacements;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.dynamo.DynamoTable.Page;
import dev.redshiftkit.local.dynamo.DynamoTable.Segment;
import dev.redshiftkit.local.dynamo.Item;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.Copy;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads a table page by page, as its HTTP endpoint gives it to others. COPY takes the pages without the detour over HTTP, as
 * it takes the objects of S3: a role has no key to sign requests with.
 */
public final class TableLoader {

    /** The name of the format in the system tables. */
    public static final String FORMAT = "DynamoDB";

    private final StatementContext statement;
    private final DynamoTable table;
    private final ReadPace pace;
    private final TargetTable target;
    private final FieldRules rules;
    /** Read by who watches the load. */
    private final AtomicLong bytesRead = new AtomicLong();

    public TableLoader(StatementContext statement, DynamoTable table, ReadPace pace, Copy copy, TargetTable target) {
        this.statement = statement;
        this.table = table;
        this.pace = pace;
        this.target = target;
        this.rules = FieldRules.of(copy.options().conversion());
    }

    /** Reads all pages there are. */
    public FileLoader.Counts load(RecordErrors errors, RowStream rows, Replacements replacements) throws IOException {
        ItemRows items = new ItemRows(
                statement, target.columns(), FileLoaders.encoders(target, rules, replacements), errors, rows);
        Optional<Item> last = load(Optional.empty(), items);
        while (last.isPresent()) {
            pace.await(rows);
            last = load(last, items);
        }
        return new FileLoader.Counts(items.line(), bytesRead.get());
    }

    /** @return the key of the last item of the page, if there are more behind it */
    private Optional<Item> load(Optional<Item> after, ItemRows items) throws IOException {
        Page page = table.scan(Segment.WHOLE, after, Integer.MAX_VALUE);
        pace.took(page.size());
        for (Item item : page.items()) {
            items.add(item);
        }
        bytesRead.addAndGet(page.size());
        return page.next();
    }

    /** Returns how many bytes of the table were read so far. */
    public long bytesRead() {
        return bytesRead.get();
    }
}
