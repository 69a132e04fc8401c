package dev.redshiftkit.local.session;

import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;

/** Makes the statements that run in the gateway. Safe for use by several threads. */
public interface LocalStatements {

    LocalStatement load(Copy copy);

    LocalStatement export(Unload unload);

    LocalStatement explain(Translation.Explain explain);
}
