package dev.redshiftkit.local.format.orc;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.columnar.FileColumn;
import dev.redshiftkit.local.format.columnar.FileTable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;

/**
 * The rows of an ORC file. A stripe of it lies in memory, packed as it is in the file. The channel stays the caller's to
 * close.
 */
public final class OrcTable implements FileTable {

    private final Reader file;
    private final RecordReader rows;
    private final VectorizedRowBatch batch;
    private final List<OrcColumn> columns;
    private int row = -1;

    private OrcTable(Reader file, RecordReader rows, VectorizedRowBatch batch, List<OrcColumn> columns) {
        this.file = file;
        this.rows = rows;
        this.batch = batch;
        this.columns = columns;
    }

    /**
     * Reads the tail of a file.
     *
     * @param asJson of which columns, counted from 0, the values are wanted as JSON
     * @throws OrcFormatException if it is no ORC file, or others of its columns are nested
     */
    public static OrcTable open(SeekableByteChannel channel, IntPredicate asJson) throws IOException {
        try {
            // Nothing is to be read from files of settings that happen to lie on the class path.
            Configuration configuration = new Configuration(false);
            Reader file = OrcFile.createReader(
                    ChannelFiles.FILE,
                    OrcFile.readerOptions(configuration)
                            .filesystem(new ChannelFiles(channel, configuration))
                            .useUTCTimestamp(true)
                            .convertToProlepticGregorian(true));
            return of(file, asJson);
        } catch (OrcFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new OrcFormatException("file is not an ORC file, or its footer is damaged", e);
        }
    }

    private static OrcTable of(Reader file, IntPredicate asJson) throws IOException {
        TypeDescription schema = file.getSchema();
        if (schema.getCategory() != TypeDescription.Category.STRUCT) {
            throw new OrcFormatException("the schema of the file is not a struct");
        }
        VectorizedRowBatch batch = schema.createRowBatchV2();
        return new OrcTable(file, file.rows(), batch, columns(schema, batch, asJson));
    }

    private static List<OrcColumn> columns(TypeDescription schema, VectorizedRowBatch batch, IntPredicate asJson) {
        List<OrcColumn> columns = new ArrayList<>();
        for (int i = 0; i < batch.cols.length; i++) {
            String name = schema.getFieldNames().get(i);
            OrcColumn column = new OrcColumn(name, schema.getChildren().get(i), batch.cols[i], asJson.test(i));
            if (column.kind() == ColumnKind.OTHER) {
                throw new OrcFormatException("column " + name + " is nested or of an unknown type");
            }
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    @Override
    public List<? extends FileColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        row++;
        if (row >= batch.size && !nextBatch()) {
            return false;
        }
        for (OrcColumn column : columns) {
            column.moveTo(row);
        }
        return true;
    }

    private boolean nextBatch() throws IOException {
        row = 0;
        return rows.nextBatch(batch) && batch.size > 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }
}
