package dev.redshiftkit.sql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.type.RedshiftType.Catalog;
import dev.redshiftkit.sql.type.RedshiftType.Char;
import dev.redshiftkit.sql.type.RedshiftType.Decimal;
import dev.redshiftkit.sql.type.RedshiftType.Simple;
import dev.redshiftkit.sql.type.RedshiftType.Varbyte;
import dev.redshiftkit.sql.type.RedshiftType.Varchar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedshiftTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | smallint | 21 | -1",
                "INT2 | smallint | 21 | -1",
                "Int | integer | 23 | -1",
                "integer | integer | 23 | -1",
                "int8 | bigint | 20 | -1",
                "float4 | real | 700 | -1",
                "float | double precision | 701 | -1",
                "double  precision | double precision | 701 | -1",
                "bool | boolean | 16 | -1",
                "date | date | 1082 | -1",
                "time without time zone | time | 1083 | -1",
                "time with time zone | timetz | 1266 | -1",
                "timestamp | timestamp | 1114 | -1",
                "timestamp with time zone | timestamptz | 1184 | -1",
                "interval year to month | interval year to month | 1188 | -1",
                "intervald2s | interval day to second | 1190 | -1",
                "super | super | 4000 | 16384000",
                "hllsketch | hllsketch | 2935 | -1",
                "geometry | geometry | 3000 | -1",
                "geography | geography | 3001 | -1",
                "decimal | decimal(18,0) | 1700 | 1179652",
                "numeric(10) | decimal(10,0) | 1700 | 655364",
                "NUMERIC ( 18 , 2 ) | decimal(18,2) | 1700 | 1179654",
                "decimal(38,37) | decimal(38,37) | 1700 | 2490409",
                "char | char(1) | 1042 | 5",
                "nchar(10) | char(10) | 1042 | 14",
                "character(max) | char(4096) | 1042 | 4100",
                "bpchar | char(256) | 1042 | 260",
                "varchar | varchar(256) | 1043 | 260",
                "text | varchar(256) | 1043 | 260",
                "character varying(20) | varchar(20) | 1043 | 24",
                "nvarchar(MAX) | varchar(65535) | 1043 | 65539",
                "varbyte | varbyte(64000) | 6551 | -1",
                "binary varying(16777216) | varbyte(16777216) | 6551 | -1",
            })
    void parsesTheSpellingsOfTheGuide(String sql, String rendered, int oid, int modifier) {
        RedshiftType type = RedshiftType.parse(sql);

        assertThat(type.render()).isEqualTo(rendered);
        assertThat(type.oid()).isEqualTo(oid);
        assertThat(type.typeModifier()).isEqualTo(modifier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(39) | decimal precision must be 1 to 38, but is 39",
                "decimal(0) | decimal precision must be 1 to 38, but is 0",
                "decimal(38,38) | decimal scale must be 0 to 37, but is 38",
                "decimal(5,6) | decimal scale must be 0 to 5, but is 6",
                "char(4097) | char length must be 1 to 4096, but is 4097",
                "varchar(0) | varchar length must be 1 to 65535, but is 0",
                "varchar(65536) | varchar length must be 1 to 65535, but is 65536",
                "varbyte(16777217) | varbyte length must be 1 to 16777216, but is 16777217",
                "integer(4) | integer must not have parentheses behind it",
                "text(10) | varchar(256) must not have parentheses behind it",
                "jsonb | column type must be one that Redshift has, but is 'jsonb'",
            })
    void refusalSaysWhatIsAllowed(String sql, String message) {
        assertThatExceptionOfType(InvalidTypeException.class)
                .isThrownBy(() -> RedshiftType.parse(sql))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "()", "decimal(1,2,3)", "decimal()", "decimal(,)", "varchar(-1)", "varchar(99999999999)",
                        "varchar(1",
                "varchar(1))", "varchar(a)", "decimal(max)", "uuid", "serial", "int[]", "name", "bytea",
                        "int; drop table t",
                "varchar(1) not null"
            })
    void refusesWhatRedshiftHasNot(String sql) {
        assertThatExceptionOfType(InvalidTypeException.class).isThrownBy(() -> RedshiftType.parse(sql));
    }

    @Test
    void veryLongTextIsRefusedUnread() {
        assertThatExceptionOfType(InvalidTypeException.class)
                .isThrownBy(() -> RedshiftType.parse("a ".repeat(1 << 20)))
                .withMessageContaining("at most 128 characters");
    }

    @Test
    void renderedTypeReadsBackAsItself() {
        Stream<RedshiftType> lengths = Stream.of(
                new Decimal(1, 0),
                new Decimal(38, 37),
                new Char(4096),
                new Varchar(1),
                new Varchar(65_535),
                new Varbyte(16_777_216));

        assertThat(Stream.concat(lengths, Stream.of(Simple.values())))
                .allSatisfy(
                        type -> assertThat(RedshiftType.parse(type.render())).isEqualTo(type));
    }

    @Test
    void announcedTypeIsRecognised() {
        List<RedshiftType> types = List.of(new Decimal(38, 2), new Decimal(18, 0), new Char(1), new Varchar(65_535));

        assertThat(types)
                .allSatisfy(type -> assertThat(RedshiftType.fromWire(type.oid(), type.typeModifier()))
                        .contains(type));
    }

    @ParameterizedTest
    @EnumSource(Simple.class)
    void announcedSimpleTypeIsRecognised(Simple type) {
        assertThat(RedshiftType.fromWire(type.oid(), type.typeModifier())).contains(type);
    }

    @ParameterizedTest
    @EnumSource(Catalog.class)
    void announcedCatalogTypeIsRecognised(Catalog type) {
        assertThat(RedshiftType.fromWire(type.oid(), type.typeModifier())).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"1043, varchar(65535)", "1042, char(4096)", "1700, 'decimal(18,0)'", "6551, varbyte(64000)", "25, text"
    })
    void typeWithoutModifierTakesItsWidestForm(int oid, String rendered) {
        assertThat(RedshiftType.fromWire(oid, RedshiftType.NO_MODIFIER))
                .map(RedshiftType::render)
                .contains(rendered);
    }

    @Test
    void valuesWiderThanAnyColumnAreCutToAColumn() {
        assertThat(RedshiftType.fromWire(1043, 16_000_004)).contains(new Varchar(65_535));
    }

    @Test
    void modifierOfNoPrecisionIsRefused() {
        assertThatExceptionOfType(InvalidTypeException.class).isThrownBy(() -> RedshiftType.fromWire(1700, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2950, 3802, 999_999})
    void numberThatRedshiftDoesNotUseHasNoType(int oid) {
        assertThat(RedshiftType.fromWire(oid, RedshiftType.NO_MODIFIER)).isEmpty();
    }
}
