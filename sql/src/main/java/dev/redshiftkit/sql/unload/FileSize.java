package dev.redshiftkit.sql.unload;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.lex.TokenReader;
import java.math.BigDecimal;

/**
 * A size as UNLOAD's options have it.
 *
 * @param unit megabytes where the command names none
 */
public record FileSize(BigDecimal amount, Unit unit) {

    /** Units of sizes, each 1,024 times the one before. */
    public enum Unit {
        MB,
        GB
    }

    /** Returns a size of whole megabytes. */
    public static FileSize ofMegabytes(long megabytes) {
        return new FileSize(BigDecimal.valueOf(megabytes), Unit.MB);
    }

    /** Takes a size with its unit, if it has one. */
    static FileSize take(TokenReader reader) {
        BigDecimal amount = Argument.decimal(reader);
        boolean gigabytes = reader.take("GB");
        if (!gigabytes) {
            reader.take("MB");
        }
        return new FileSize(amount, gigabytes ? Unit.GB : Unit.MB);
    }

    /** Returns the size in megabytes. */
    public BigDecimal megabytes() {
        return unit == Unit.MB ? amount : amount.multiply(BigDecimal.valueOf(1024));
    }

    /** Returns the size in bytes, cut to a whole number. */
    public long bytes() {
        return megabytes().multiply(BigDecimal.valueOf(1024L * 1024L)).longValue();
    }

    boolean isWithin(FileSize least, FileSize most) {
        return least.megabytes().compareTo(megabytes()) <= 0 && megabytes().compareTo(most.megabytes()) <= 0;
    }

    boolean isWhole() {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    String render() {
        return amount.toPlainString() + " " + unit;
    }
}
