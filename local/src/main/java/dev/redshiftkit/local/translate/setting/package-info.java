/**
 * SET, SHOW and RESET of settings that Redshift has and the engine has not. The engine keeps them for us as settings with a
 * prefix, so that they come and go with transactions as Redshift's do.
 */
@NullMarked
package dev.redshiftkit.local.translate.setting;

import org.jspecify.annotations.NullMarked;
