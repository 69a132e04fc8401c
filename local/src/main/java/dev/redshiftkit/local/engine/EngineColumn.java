package dev.redshiftkit.local.engine;

/**
 * One column of a result.
 *
 * @param name as the engine names it; need not be unique
 * @param typeOid the engine's number for the type
 * @param typeModifier length, precision or scale in the engine's encoding; -1 for none
 */
public record EngineColumn(String name, int typeOid, int typeModifier) {}
