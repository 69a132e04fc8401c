package dev.redshiftkit.local.fault;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The faults of one local Redshift. There are none unless some are injected, and then nothing is slower than without them.
 * They hold for connections there are and for those to come. Safe for use by several threads.
 */
public final class Faults {

    private final LongSupplier nanoTime;

    /** All that have not been removed, also those whose schedule is through: they may still hold somebody up. */
    private final Set<Injection> injected = ConcurrentHashMap.newKeySet();

    private final List<Injection> lines = new CopyOnWriteArrayList<>();
    private final List<Injection> messages = new CopyOnWriteArrayList<>();
    private final List<Injection> statements = new CopyOnWriteArrayList<>();

    /** @param nanoTime as {@link System#nanoTime} */
    public Faults(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Injects a fault that strikes at every occasion until it is removed. */
    public Injection inject(Fault fault) {
        return inject(fault, Schedule.always());
    }

    /** Injects a fault. It is removed by closing what this returns. */
    public Injection inject(Fault fault, Schedule schedule) {
        Injection injection = new Injection(fault, schedule, this);
        injected.add(injection);
        activeOf(fault).add(injection);
        return injection;
    }

    /** Removes all faults. */
    public void clear() {
        injected.forEach(Injection::close);
    }

    /** Begins to keep the faults of a connection that has just been accepted. */
    public ConnectionFaults ofConnection() {
        return new ConnectionFaults(this);
    }

    void remove(Injection injection) {
        retire(injection);
        injected.remove(injection);
    }

    void retire(Injection injection) {
        activeOf(injection.fault()).remove(injection);
        if (!(injection.fault() instanceof MessageFault.Stall)) {
            injected.remove(injection);
        }
    }

    private List<Injection> activeOf(Fault fault) {
        if (fault instanceof LineFault) {
            return lines;
        }
        return fault instanceof MessageFault ? messages : statements;
    }

    boolean shapeLines() {
        return !lines.isEmpty();
    }

    boolean watchMessages() {
        return !messages.isEmpty();
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    LineShape shape(Direction direction) {
        LineShape shape = LineShape.STRAIGHT;
        for (Injection line : lines) {
            LineFault fault = (LineFault) line.fault();
            OptionalLong occasion = fault.direction() == direction ? line.strike() : OptionalLong.empty();
            if (occasion.isPresent()) {
                shape = shape.with(fault, occasion.getAsLong());
            }
        }
        return shape;
    }

    /** Takes a message for an occasion of every fault that is about it, and returns the first that strikes. */
    Optional<Injection> strikeAt(Direction direction, Optional<MessageKind> kind) {
        return firstStrike(messages, fault -> ((MessageFault) fault).at().matches(direction, kind));
    }

    /** Whether faults are about a statement, be it that they strike or not. */
    boolean areAbout(StatementIdentity statement) {
        return statements.stream().anyMatch(injection -> isAbout(injection.fault(), statement));
    }

    /** Takes an execution for an occasion of every fault that is about it, and returns the first that strikes. */
    Optional<StatementFault> strikeAt(StatementIdentity statement) {
        return firstStrike(statements, fault -> isAbout(fault, statement))
                .map(injection -> (StatementFault) injection.fault());
    }

    private static boolean isAbout(Fault fault, StatementIdentity statement) {
        return ((StatementFault) fault).statements().matches(statement);
    }

    private static Optional<Injection> firstStrike(List<Injection> injections, Predicate<Fault> isMeant) {
        Optional<Injection> first = Optional.empty();
        for (Injection injection : injections) {
            if (isMeant.test(injection.fault()) && injection.strike().isPresent() && first.isEmpty()) {
                first = Optional.of(injection);
            }
        }
        return first;
    }
}
