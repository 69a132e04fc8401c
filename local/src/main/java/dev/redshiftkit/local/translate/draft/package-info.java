/**
 * A statement on its way from one SQL to the other: what rules read and change. Knows tokens and no grammar; which changes
 * are made is for the rules.
 */
@NullMarked
package dev.redshiftkit.local.translate.draft;

import org.jspecify.annotations.NullMarked;
