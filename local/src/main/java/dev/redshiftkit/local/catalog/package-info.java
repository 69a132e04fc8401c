/**
 * What a local Redshift's databases hold beside the users' own objects: the system views, and the functions behind them and
 * behind SHOW. Scripts make them once, when the engine's template is built; what happens later is written into their tables.
 */
@NullMarked
package dev.redshiftkit.local.catalog;

import org.jspecify.annotations.NullMarked;
