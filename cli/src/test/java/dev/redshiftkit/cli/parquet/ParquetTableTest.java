package dev.redshiftkit.cli.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

    private Path folder;

    @BeforeEach
    void useOwnFolder(@TempDir Path directory) {
        folder = directory;
    }

    @Test
    void columnsHaveTheTypesThatCopyFills() throws IOException {
        Path file = write("""
                message row {
                  required boolean Flag; required int32 Small (INTEGER(16,true)); required int32 n; required int64 big;
                  required int32 unsigned (INTEGER(32,false)); required float f; required double d;
                  required int64 price (DECIMAL(12,2)); required int32 day (DATE);
                  required int64 moment (TIMESTAMP(MICROS,false));
                }""", 0);

        assertThat(ParquetTable.read(file).columns())
                .extracting(column -> column.name() + " " + column.type().render())
                .containsExactly(
                        "flag boolean",
                        "small smallint",
                        "n integer",
                        "big bigint",
                        "unsigned bigint",
                        "f real",
                        "d double precision",
                        "price decimal(12,2)",
                        "day date",
                        "moment timestamp");
    }

    @Test
    void textsAreAsLongAsTheDictionarySaysWithRoomToSpare() throws IOException {
        Path file = write("message row { required binary name (STRING); }", 300);

        assertThat(ParquetTable.read(file).rows()).isEqualTo(300);
        assertThat(ParquetTable.read(file).columns().get(0).type().render()).isEqualTo("varchar(32)");
    }

    @Test
    void nestedColumnIsNamed() throws IOException {
        Path file = write("message row { required int32 n; repeated int32 tags; }", 0);

        assertThatThrownBy(() -> ParquetTable.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("column tags is nested: create the table by hand, with a column of type SUPER");
    }

    @Test
    void whatIsNotParquetIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.parquet"), "a,b,c\n1,2,3\n");

        assertThatThrownBy(() -> ParquetTable.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not a Parquet file that can be read");
    }

    private Path write(String schema, int rows) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (ParquetWriter<String> writer = ParquetWriter.writeFile(
                MessageTypeParser.parseMessageType(schema),
                file.toFile(),
                (value, fields) -> fields.write("name", value))) {
            for (int row = 0; row < rows; row++) {
                writer.write(row % 2 == 0 ? "fifteen letters" : "short");
            }
        }
        return file;
    }
}
