package dev.redshiftkit.cli.parquet;

import dev.redshiftkit.cli.infer.ColumnNames;
import dev.redshiftkit.cli.infer.InferredColumn;
import dev.redshiftkit.sql.name.Identifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The columns of a Parquet file.
 *
 * @param rows in the whole file
 */
public record ParquetTable(long rows, List<InferredColumn> columns) {

    public ParquetTable {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the footer of a file, and of its texts the dictionaries, which tell how long the longest is.
     *
     * @throws IOException if it cannot be read, is not Parquet, or has a column for which Redshift has no type
     */
    public static ParquetTable read(Path file) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            return new ParquetTable(reader.getRecordCount(), columns(reader));
        } catch (RuntimeException malformed) {
            throw new IOException("not a Parquet file that can be read: " + malformed.getMessage(), malformed);
        }
    }

    private static List<InferredColumn> columns(ParquetFileReader reader) throws IOException {
        MessageType schema = reader.getFileMetaData().getSchema();
        refuseNested(schema.getFields());
        List<Identifier> names =
                ColumnNames.of(schema.getFields().stream().map(Type::getName).toList());
        ParquetTypes types = new ParquetTypes(TextLengths.of(reader));
        List<InferredColumn> columns = new ArrayList<>();
        for (ColumnDescriptor column : schema.getColumns()) {
            columns.add(new InferredColumn(names.get(columns.size()), types.of(column)));
        }
        return columns;
    }

    private static void refuseNested(List<Type> fields) throws IOException {
        Optional<Type> nested = fields.stream()
                .filter(field -> !field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED))
                .findFirst();
        if (nested.isPresent()) {
            throw new IOException("column " + nested.get().getName()
                    + " is nested: create the table by hand, with a column of type SUPER");
        }
    }
}
