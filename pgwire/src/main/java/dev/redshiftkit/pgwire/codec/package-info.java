/**
 * Turns {@linkplain dev.redshiftkit.pgwire.message messages} into bytes and bytes into messages. Bytes are handed in and
 * taken out by whoever owns the connection: this package does no I/O, reads no clock and starts no thread. It trusts no
 * byte it is given: a claimed length is checked before it is believed, and memory grows only with bytes that arrived.
 */
@NullMarked
package dev.redshiftkit.pgwire.codec;

import org.jspecify.annotations.NullMarked;
