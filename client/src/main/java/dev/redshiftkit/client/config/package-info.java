/**
 * The settings of all features in one record, and the readers that fill it. Nothing imports this package: each
 * feature knows its own settings only.
 */
@NullMarked
package dev.redshiftkit.client.config;

import org.jspecify.annotations.NullMarked;
