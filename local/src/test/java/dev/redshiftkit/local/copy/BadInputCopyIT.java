package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.parquet.ParquetSample;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StorageError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a COPY makes of files and a store that are not as they should be. What a record can have wrong is in CopyIT. */
@Timeout(180)
class BadInputCopyIT {

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = new Warehouse();
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @BeforeEach
    void tableWithOneRow() {
        warehouse.sql(
                "DROP TABLE IF EXISTS t; CREATE TABLE t (id int, name varchar(65535)); INSERT INTO t VALUES (0, '')");
        warehouse.put("two", "1|a\n2|b\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = StorageError.class,
            names = {"INTERNAL_ERROR", "SLOW_DOWN"})
    void storeThatFailsForAWhileIsBorne(StorageError error) {
        warehouse.faults().refuse(error, 3);

        assertThat(copy("two", "").rows()).isEqualTo(2);
        assertThat(warehouse.telemetry().s3Failures().records()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL_ERROR, We encountered an internal error. Please try again., 500",
        "SLOW_DOWN, Please reduce your request rate., 503"
    })
    void storeThatGoesOnFailingEndsTheLoad(StorageError error, String sentence, int status) {
        warehouse.faults().refuse(error, 100);

        try {
            assertAborted(
                    "two",
                    "",
                    "S3ServiceException:" + sentence + ",Status " + status + ",Error " + error.code() + ",Rid ");
        } finally {
            warehouse.faults().refuse(error, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void transferThatBreaksOffGoesOnWhereItWas(boolean silently) {
        warehouse.put("long", "7|abc\n".repeat(50_000));
        breakTransfers(silently, 70_000, 4);

        assertThat(copy("long", "").rows()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @CsvSource({
        "true, transfer closed with 230000 bytes remaining to read, 18",
        "false, Failure when receiving data from the peer, 56"
    })
    void transferThatAlwaysBreaksOffEndsTheLoad(boolean silently, String reason, int code) {
        warehouse.put("long", "7|abc\n".repeat(50_000));
        // One transfer gets that far, and those that go on from there get nowhere.
        breakTransfers(silently, 70_000, 1);
        warehouse.faults().atBreak(() -> breakTransfers(silently, 0, 100));

        try {
            assertAborted("long", "", "S3CurlException: " + reason + ", CurlError " + code);
        } finally {
            breakTransfers(silently, 0, 0);
        }
    }

    @Test
    void objectThatVanishesWhileItIsReadEndsTheLoad() {
        warehouse.put("gone", "7|abc\n".repeat(50_000));
        breakTransfers(false, 70_000, 1);
        warehouse.faults().atBreak(() -> delete("gone"));

        assertAborted("gone", "", "S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey");
    }

    @Test
    void objectThatVanishesBeforeItsTurnEndsTheLoad() {
        warehouse.put("turn/1", "7|abc\n".repeat(50_000));
        warehouse.put("turn/2", "8|abc\n");
        breakTransfers(false, 70_000, 1);
        warehouse.faults().atBreak(() -> delete("turn/2"));

        assertAborted("turn/", "", "S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey");
    }

    @Test
    void objectThatIsReplacedWhileItIsReadEndsTheLoad() {
        warehouse.put("new", "7|abc\n".repeat(50_000));
        breakTransfers(false, 70_000, 1);
        warehouse.faults().atBreak(() -> warehouse.put("new", "9|abc\n".repeat(50_000)));

        assertAborted("new", "", "S3ServiceException:At least one of the pre-conditions you specified did not hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CSV", "JSON 'auto'", "AVRO 'auto'", "CSV GZIP", "CSV ZSTD", "CSV BZIP2", "CSV LZOP"})
    void objectsOfNoBytesHaveNoRows(String options) {
        warehouse.put("nothing", "");

        assertThat(copy("nothing", options).rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARQUET", "ORC"})
    void objectsOfNoBytesAreNoColumnarFiles(String format) {
        warehouse.put("nothing", "");

        assertAborted("nothing", format, "the file is empty");
    }

    @Test
    void fileThatUnpacksToFarMoreThanARowIsReadAndItsRowRejected() throws IOException {
        warehouse.put("bomb", zstd(512));

        assertThat(copy("bomb", "ZSTD MAXERROR 2").rows()).isZero();
        assertThat(warehouse.rejections()).containsExactly("1  1216 Input line exceeds the maximum row size of 4 MB");
    }

    @Test
    void fileThatAsksForTooMuchMemoryIsRefused() throws IOException {
        // The window of a frame, 2 GiB, is in its header: the sixth byte has its exponent.
        byte[] file = zstd(1);
        file[4] = 0;
        file[5] = (byte) (21 << 3);

        warehouse.put("window", file);
        assertAborted("window", "ZSTD", "failed to read a file");
    }

    @Test
    void fieldOf64MiBIsOneBadRow() {
        byte[] file = new byte[(64 << 20) + 6];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy(new byte[] {'1', '|'}, 0, file, 0, 2);
        System.arraycopy(new byte[] {'\n', '2', '|', 'b'}, 0, file, file.length - 4, 4);
        warehouse.put("field", file);

        assertThat(copy("field", "MAXERROR 2").rows()).isEqualTo(1);
        assertThat(warehouse.rejections()).containsExactly("1  1216 Input line exceeds the maximum row size of 4 MB");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 20})
    void gzipCutShortEndsTheLoad(int length) throws IOException {
        warehouse.put("cut.gz", Arrays.copyOf(packed(Compression.GZIP, "1|a\n".repeat(1000)), length + 1));

        assertAborted("cut.gz", "GZIP", "unexpected end of stream in a compressed file");
    }

    @Test
    void badRowsWithoutEndAreCountedAndTheFirstOnesKept() {
        warehouse.put("errors", ("x|" + "y".repeat(1000) + "\n").repeat(30_000));

        CopyOutcome outcome = copy("errors", "IGNOREALLERRORS");

        assertThat(outcome.rows()).isZero();
        assertThat(outcome.rejectedRows()).isEqualTo(30_000);
        assertThat(warehouse.errors()).hasSizeBetween(10_000, 29_000);
        assertThat(warehouse.errors().get(0).place().lineNumber()).isEqualTo(1);
    }

    @Test
    void quoteThatIsNeverClosedTakesNoMoreThanARow() {
        warehouse.put("quote", "1,a\n2,\"b\n" + "3,c\n".repeat(1_500_000));

        assertThat(copy("quote", "CSV MAXERROR 5").rows()).isEqualTo(1);
        assertThat(warehouse.rejections()).hasSize(1).first().asString().startsWith("2  ");
    }

    @Test
    void parquetOfAnotherSchemaEndsTheLoad() {
        warehouse.put("schema", ParquetSample.of("message m { required binary id (STRING); required int32 name; }"));

        assertAborted("schema", "PARQUET", "has an incompatible Parquet schema for column 's3://tickets/schema.id'");
    }

    private static CopyOutcome copy(String key, String options) {
        return warehouse.copy("t FROM 's3://tickets/" + key + "'", options);
    }

    private static void breakTransfers(boolean silently, long bytes, int times) {
        if (silently) {
            warehouse.faults().shortenTransfersTo(bytes, times);
        } else {
            warehouse.faults().breakTransfersAfter(bytes, times);
        }
    }

    private static void assertAborted(String key, String options, String message) {
        assertThatThrownBy(() -> copy(key, options)).isInstanceOfSatisfying(SqlError.class, error -> {
            assertThat(error.sqlState()).isEqualTo("XX000");
            assertThat(error.getMessage() + error.detail().orElse("")).contains(message);
        });
        assertThat(warehouse.rows("SELECT id FROM t")).containsExactly(List.of("0"));
    }

    private static void delete(String key) {
        try {
            warehouse.store().delete(ObjectName.of(Warehouse.BUCKET, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zstd(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] content = new byte[1 << 20];
        Arrays.fill(content, (byte) 'x');
        try (OutputStream out = new ZstdOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(content);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] packed(Compression compression, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(packed)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }
}
