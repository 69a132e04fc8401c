/**
 * Procedures and functions. Their bodies are read as far as needed to translate each statement and each expression in them,
 * and are written anew where transactions or errors work otherwise than in the engine.
 */
@NullMarked
package dev.redshiftkit.local.translate.routine;

import org.jspecify.annotations.NullMarked;
