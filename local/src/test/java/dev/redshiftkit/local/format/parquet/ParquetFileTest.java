package dev.redshiftkit.local.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.parquet.ParquetFile.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read by the reader of parquet-java, which is not ours. */
class ParquetFileTest {

    private static final int BIGINT = 20;
    private static final int VARCHAR = 1043;
    private static final int BOOLEAN = 16;
    private static final List<ParquetField> FIELDS = List.of(
            field(0, "id", BIGINT), field(1, "city", VARCHAR), field(2, "note", VARCHAR), field(3, "open", BOOLEAN));

    private final Path directory;

    ParquetFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static ParquetField field(int position, String name, int oid) {
        return new ParquetField(position, name, ColumnType.of(oid, -1));
    }

    /** One value of each column, or null. */
    private record Sample(
            @Nullable Long id,
            @Nullable String city,
            @Nullable String note,
            @Nullable Boolean open) {}

    @ParameterizedTest
    @CsvSource({
        // row group, heap: pages in memory, pages in a file, many row groups, tiny pages
        "33554432, 33554432, 1",
        "33554432, 65536, 2",
        "100000, 65536, 3",
        "20000, 1024, 4",
    })
    void rowsAreReadAsTheyWereWritten(long rowGroup, long heap, long seed) throws IOException {
        List<Sample> rows = samples(seed, 30_000);

        Path file = write(rows, new Limits(rowGroup, heap));

        assertThat(read(file)).isEqualTo(rows);
    }

    private static List<Sample> samples(long seed, int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return Stream.generate(() -> new Sample(
                        random.nextInt(10) == 0 ? null : random.nextLong(),
                        random.nextInt(10) == 0 ? null : "city " + random.nextInt(50),
                        random.nextBoolean() ? null : Long.toHexString(random.nextLong()),
                        random.nextInt(3) == 0 ? null : random.nextBoolean()))
                .limit(count)
                .toList();
    }

    @Test
    void valuesThatRepeatAreNumberedAndOthersAreNot() throws IOException {
        Path file = write(samples(5, 30_000), new Limits(1 << 25, 1 << 25));

        List<ColumnChunkMetaData> columns = blocks(file).get(0).getColumns();
        assertThat(columns.get(1).getEncodings()).contains(ColumnChunk.NUMBERED);
        assertThat(columns.get(2).getEncodings()).doesNotContain(ColumnChunk.NUMBERED);
    }

    @Test
    void rowGroupsEndAtTheirSizeAndSayWhatTheyHold() throws IOException {
        Path file = write(samples(6, 30_000), new Limits(100_000, 50_000));

        List<BlockMetaData> blocks = blocks(file);
        assertThat(blocks.size()).isGreaterThan(3);
        assertThat(blocks).allMatch(block -> block.getCompressedSize() < 200_000);
        assertThat(blocks.stream().mapToLong(BlockMetaData::getRowCount).sum()).isEqualTo(30_000);
        ColumnChunkMetaData city = blocks.get(0).getColumns().get(1);
        assertThat(city.getStatistics().minAsString()).isEqualTo("city 0");
        assertThat(city.getStatistics().maxAsString()).isEqualTo("city 9");
        assertThat(city.getStatistics().getNumNulls()).isPositive();
    }

    @Test
    void columnWithoutAnyValueAndFileWithoutAnyRowAreRead() throws IOException {
        List<Sample> rows = List.of(new Sample(1L, null, null, null), new Sample(null, null, "", null));

        assertThat(read(write(rows, new Limits(1 << 25, 1 << 25)))).isEqualTo(rows);
        assertThat(read(write(List.of(), new Limits(1 << 25, 1 << 25)))).isEmpty();
    }

    @Test
    void temporaryFileIsGoneWhenTheFileIsCompleteOrGivenUp() throws IOException {
        List<Path> before = waitingPages();
        write(samples(7, 30_000), new Limits(1 << 25, 1 << 10));
        ParquetFile abandoned = ParquetFile.create(new ByteArrayOutputStream(), FIELDS, new Limits(1 << 25, 1 << 10));
        add(samples(8, 30_000), abandoned);
        abandoned.abandon();

        assertThat(waitingPages()).isEqualTo(before);
    }

    private static List<Path> waitingPages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("redshift-kit-pages"))
                    .sorted()
                    .toList();
        }
    }

    private Path write(List<Sample> rows, Limits limits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ParquetFile file = ParquetFile.create(bytes, FIELDS, limits)) {
            add(rows, file);
        }
        return Files.write(directory.resolve("sample.parquet"), bytes.toByteArray());
    }

    private static void add(List<Sample> rows, ParquetFile file) throws IOException {
        BinaryRow decoded = new BinaryRow();
        for (Sample row : rows) {
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            BinaryRows writer = new BinaryRows();
            writer.beginRow(FIELDS.size());
            encode(row, writer);
            writer.drainTo(encoded);
            decoded.read(encoded.toByteArray(), 0, encoded.size());
            file.write(decoded);
        }
    }

    private static void encode(Sample row, BinaryRows target) {
        if (row.id() == null) {
            target.writeNull();
        } else {
            target.writeLong(row.id());
        }
        encode(row.city(), target);
        encode(row.note(), target);
        if (row.open() == null) {
            target.writeNull();
        } else {
            target.writeBoolean(row.open());
        }
    }

    private static void encode(@Nullable String text, BinaryRows target) {
        if (text == null) {
            target.writeNull();
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            target.writeBytes(bytes, 0, bytes.length);
        }
    }

    private static List<Sample> read(Path file) throws IOException {
        List<Sample> rows = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                ParquetFileReader reader = open(channel)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
            for (BlockMetaData block : reader.getFooter().getBlocks()) {
                RecordReader<Group> records =
                        columns.getRecordReader(reader.readNextRowGroup(), new GroupRecordConverter(schema));
                for (long row = 0; row < block.getRowCount(); row++) {
                    rows.add(sample(records.read()));
                }
            }
        }
        return rows;
    }

    private static Sample sample(Group group) {
        return new Sample(
                has(group, "id") ? group.getLong("id", 0) : null,
                has(group, "city") ? group.getString("city", 0) : null,
                has(group, "note") ? group.getString("note", 0) : null,
                has(group, "open") ? group.getBoolean("open", 0) : null);
    }

    private static boolean has(Group group, String field) {
        return group.getFieldRepetitionCount(field) > 0;
    }

    private static List<BlockMetaData> blocks(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                ParquetFileReader reader = open(channel)) {
            return reader.getFooter().getBlocks();
        }
    }

    private static ParquetFileReader open(SeekableByteChannel channel) throws IOException {
        return ParquetFileReader.open(
                new ChannelInput(channel),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }
}
