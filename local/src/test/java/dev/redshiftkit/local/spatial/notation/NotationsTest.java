package dev.redshiftkit.local.spatial.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.Geometries;
import dev.redshiftkit.local.spatial.shape.Geometry;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationsTest {

    private static final NumberText NUMBERS = NumberText.of(NumberText.DEFAULT_PRECISION);
    private static final int ROUNDS = 500;

    private final Geometries geometries = new Geometries(new Random(7));

    @Test
    void textIsReadAsWhatItWasWrittenFrom() {
        for (int round = 0; round < ROUNDS; round++) {
            Geometry geometry = geometries.next();
            String text = WktWriter.ewkt(geometry, NUMBERS);

            assertThat(WktReader.ewkt(text, 0)).as(text).isEqualTo(geometry);
            assertThat(WktReader.ewkt(text.toLowerCase(Locale.ROOT), 0)).isEqualTo(geometry);
        }
    }

    @ParameterizedTest
    @EnumSource
    void binaryIsReadAsWhatItWasWrittenFrom(WkbDialect dialect) {
        for (int round = 0; round < ROUNDS; round++) {
            Geometry geometry = geometries.next();
            Geometry expected = dialect == WkbDialect.STANDARD ? geometry.withSrid(0) : geometry;

            assertThat(WkbReader.read(WkbWriter.hex(geometry, dialect))).isEqualTo(expected);
        }
    }

    @Test
    void binaryThatIsCutOffIsRefused() {
        for (int round = 0; round < ROUNDS; round++) {
            String whole = WkbWriter.stored(geometries.next());
            for (int length = 0; length < whole.length(); length += 2) {
                String cut = whole.substring(0, length);
                assertThatExceptionOfType(SqlError.class)
                        .isThrownBy(() -> WkbReader.read(cut))
                        .withMessageContaining("Invalid well-known binary");
            }
        }
    }

    @Test
    void sizeIsThatOfTheStoredDigits() {
        for (int round = 0; round < ROUNDS; round++) {
            Geometry geometry = geometries.next();
            assertThat(WkbWriter.size(geometry))
                    .isEqualTo(WkbWriter.stored(geometry).length() / 2);
        }
    }

    @Test
    void bytesMayComeInEitherOrder() {
        assertThat(WkbReader.read("00000000013ff00000000000004000000000000000")).isEqualTo(Geometry.point(1, 2));
        assertThat(WkbReader.read("0101000000000000000000f03f0000000000000040")).isEqualTo(Geometry.point(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POINT",
                "POINT(1)",
                "POINT(1 2",
                "POINT(1 2))",
                "POINT(1 2, 3 4)",
                "POINT(1 2 3)",
                "POINT(a b)",
                "POINT(1e 2)",
                "POINTS(1 2)",
                "POLYGON(1 2)",
                "MULTIPOINT(1 2,)",
                "GEOMETRYCOLLECTION(1 2)",
                "GEOMETRYCOLLECTION(POINT Z (1 2 3))",
                "SRID=x;POINT(1 2)"
            })
    void otherTextIsRefused(String text) {
        assertThatExceptionOfType(SqlError.class).isThrownBy(() -> WktReader.ewkt(text, 0));
    }

    @Test
    void depthOfCollectionsHasAnEnd() {
        String nested = "GEOMETRYCOLLECTION(".repeat(100_000);
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> WktReader.wkt(nested, 0))
                .withMessageContaining("nested");
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> WkbReader.read("010700000001000000".repeat(100_000)))
                .withMessageContaining("nested");
    }
}
