/**
 * PostgreSQL's program files and everything else worth keeping between two starts: a cache directory of this user, whose
 * entries are complete or absent, and the archive the programs come in. Knows nothing of how a server is run.
 */
@NullMarked
package dev.redshiftkit.local.engine.postgres.install;

import org.jspecify.annotations.NullMarked;
