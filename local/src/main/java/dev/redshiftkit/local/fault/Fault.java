package dev.redshiftkit.local.fault;

/** One thing that goes wrong. Data only: {@link Faults#inject} says when. */
public sealed interface Fault permits LineFault, MessageFault, StatementFault, LoginFault, StorageFault {}
