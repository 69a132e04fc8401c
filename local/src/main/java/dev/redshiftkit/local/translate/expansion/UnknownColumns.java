package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.error.SqlError;

/** What a construct fails with that needs to know columns which cannot be told. */
final class UnknownColumns {

    private UnknownColumns() {}

    static SqlError of(String construct) {
        return SqlError.of(
                "0A000",
                construct
                        + " over something else than tables, views and queries is not supported by the local Redshift");
    }
}
