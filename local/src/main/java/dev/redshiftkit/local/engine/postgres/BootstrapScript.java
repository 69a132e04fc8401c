package dev.redshiftkit.local.engine.postgres;

/**
 * Statements that are run once, while a template is built, in the database every other one is copied from.
 *
 * <p>A script is one transaction. A statement that cannot be in one, such as {@code CREATE DATABASE}, is a script of its
 * own. System catalogues may be changed.
 *
 * @param name for messages, such as {@code svv-tables.sql}
 */
public record BootstrapScript(String name, String sql) {}
