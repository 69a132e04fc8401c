package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.name.QualifiedName;
import java.util.Optional;

/**
 * The options of a COPY that belong to neither its source nor its format.
 *
 * @param compression of the files; none unless given. Never for columnar formats, which carry their own
 * @param template whose options hold where the command gives none (USING TEMPLATE)
 */
public record CopyOptions(
        Optional<CopyCompression> compression,
        DataConversion conversion,
        LoadOperation load,
        Optional<QualifiedName> template) {}
