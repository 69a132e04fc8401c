package dev.redshiftkit.sql.type;

import dev.redshiftkit.sql.type.RedshiftType.Catalog;
import dev.redshiftkit.sql.type.RedshiftType.Char;
import dev.redshiftkit.sql.type.RedshiftType.Decimal;
import dev.redshiftkit.sql.type.RedshiftType.Simple;
import dev.redshiftkit.sql.type.RedshiftType.Varbyte;
import dev.redshiftkit.sql.type.RedshiftType.Varchar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds types by their numbers in a row description. */
final class WireTypes {

    private static final Map<Integer, RedshiftType> WITHOUT_MODIFIER = Stream.<RedshiftType>concat(
                    Stream.of(Simple.values()), Stream.of(Catalog.values()))
            .collect(Collectors.toUnmodifiableMap(RedshiftType::oid, Function.identity()));

    private WireTypes() {}

    static Optional<RedshiftType> find(int oid, int modifier) {
        return switch (oid) {
            case Decimal.OID -> Optional.of(decimal(modifier));
            case Char.OID -> Optional.of(new Char(length(modifier, Char.MAX_LENGTH)));
            case Varchar.OID -> Optional.of(new Varchar(length(modifier, Varchar.MAX_LENGTH)));
            case Varbyte.OID -> Optional.of(new Varbyte(Varbyte.DEFAULT_LENGTH));
            default -> Optional.ofNullable(WITHOUT_MODIFIER.get(oid));
        };
    }

    private static Decimal decimal(int modifier) {
        int parts = modifier - Lengths.HEADER;
        return modifier < 0 ? Decimal.DEFAULT : new Decimal(parts >> 16, parts & 0xFFFF);
    }

    /** Values in memory may be declared wider than a column can be; they are cut to what a column holds. */
    private static int length(int modifier, int widest) {
        return modifier < 0 ? widest : Math.min(modifier - Lengths.HEADER, widest);
    }
}
