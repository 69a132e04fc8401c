/**
 * The seam between what the client does and how it reaches a server: a session runs one command at a time under
 * one absolute deadline. Above it nobody knows JDBC; below it nobody knows what a COPY is. A script of answers
 * can stand in for a server here.
 */
@NullMarked
package dev.redshiftkit.client.session;

import org.jspecify.annotations.NullMarked;
