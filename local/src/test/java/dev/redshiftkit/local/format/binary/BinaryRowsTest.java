package dev.redshiftkit.local.format.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryRowsTest {

    private final BinaryRows rows = new BinaryRows();

    @Test
    void rowIsTakenBackWhole() throws IOException {
        rows.beginRow(1);
        rows.writeInt(7);
        rows.beginRow(2);
        rows.writeInt(8);
        rows.abandonRow();
        rows.trailer();

        assertThat(HexFormat.of().formatHex(drained())).isEqualTo("0001" + "00000004" + "00000007" + "ffff");
    }

    @Test
    void headerIsWhatTheEngineWaitsFor() throws IOException {
        rows.header();

        assertThat(HexFormat.of().formatHex(drained())).isEqualTo("5047434f50590aff0d0a000000000000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0000 0000 0000 0002",
        "1, 0, 0001 0000 0000 0000 0001",
        "-12345, 2, 0002 0000 4000 0002 007b 1194",
        "100000000, 4, 0001 0001 0000 0004 0001",
        "1, 5, 0001 fffe 0000 0005 03e8"
    })
    void decimalsAreGroupsOfFourDigitsAroundThePoint(long unscaled, int scale, String expected) throws IOException {
        rows.beginRow(1);
        rows.writeNumeric(unscaled, scale);

        assertThat(HexFormat.of().formatHex(drained()).substring(12)).isEqualTo(expected.replace(" ", ""));
    }

    @Test
    void everyLongAtEveryScaleIsReadBack() throws IOException {
        long seed = 20261123;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(64);
            int scale = random.nextInt(0, 19);
            rows.beginRow(1);
            rows.writeNumeric(unscaled, scale);

            NumericField field = field(drained());
            assertThat(new BigDecimal(field.unscaled(scale), scale))
                    .as("seed %d, %d at scale %d", seed, unscaled, scale)
                    .isEqualTo(BigDecimal.valueOf(unscaled, scale));
        }
    }

    @Test
    void decimalsAreRoundedToAnotherScaleHalfAwayFromZero() throws IOException {
        long seed = 42;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(20, 64);
            int scale = random.nextInt(0, 12);
            int other = random.nextInt(0, 12);
            rows.beginRow(1);
            rows.writeNumeric(unscaled, scale);

            NumericField field = field(drained());
            BigInteger expected = BigDecimal.valueOf(unscaled, scale)
                    .setScale(other, RoundingMode.HALF_UP)
                    .unscaledValue();
            assertThat(field.unscaled(other)).as("seed %d, round %d", seed, i).isEqualTo(expected);
            if (field.fitsLong(other)) {
                assertThat(BigInteger.valueOf(field.unscaledLong(other)))
                        .as("seed %d, round %d", seed, i)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void zeroHasNoGroupsAndNoSign() throws IOException {
        rows.beginRow(1);
        rows.writeNumeric(true, new byte[] {0, 0, 0}, 3, 2);

        assertThat(HexFormat.of().formatHex(drained()))
                .isEqualTo("0001" + "00000008" + "0000" + "0000" + "0000" + "0002");
    }

    @Test
    void daysAreCountedFromTheEnginesEpochBothWays() {
        for (LocalDate day = LocalDate.of(-4700, 1, 1); day.getYear() < 12_000; day = day.plusDays(131)) {
            int engineDay = CivilDate.toEngineDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            assertThat((long) engineDay).isEqualTo(day.toEpochDay() - CivilDate.UNIX_TO_ENGINE_DAYS);
            assertThat(CivilDate.fromEngineDay(engineDay))
                    .isEqualTo(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
        }
    }

    @Test
    void nullsAndBytesAreFoundAgain() throws IOException {
        rows.header();
        rows.beginRow(3);
        rows.writeNull();
        rows.writeBytes(new byte[] {9, 8, 7}, 1, 3);
        rows.writeVersionedBytes(new byte[] {5}, 0, 1);
        byte[] chunk = drained();
        BinaryRow row = new BinaryRow();

        assertThat(row.read(chunk, 0, chunk.length)).isTrue();
        assertThat(row.fieldCount()).isEqualTo(3);
        assertThat(row.isNull(0)).isTrue();
        assertThat(row.bytes()[row.start(1)]).isEqualTo((byte) 8);
        assertThat(row.length(1)).isEqualTo(2);
        assertThat(row.bytes()[row.start(2)]).isEqualTo((byte) 1);
    }

    @Test
    void trailerIsNoRow() throws IOException {
        rows.trailer();
        byte[] chunk = drained();

        assertThat(new BinaryRow().read(chunk, 0, chunk.length)).isFalse();
    }

    private byte[] drained() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.drainTo(out);
        return out.toByteArray();
    }

    private static NumericField field(byte[] chunk) {
        BinaryRow row = new BinaryRow();
        row.read(chunk, 0, chunk.length);
        NumericField field = new NumericField();
        field.read(row, 0);
        return field;
    }
}
