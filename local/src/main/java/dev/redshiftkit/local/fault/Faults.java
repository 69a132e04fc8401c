package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.StorageException;
import java.time.Duration;
import java.time.InstantSource;
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
    private final JumpingClock clock;

    /** All that have not been removed, also those whose schedule is through: they may still hold somebody up. */
    private final Set<Injection> injected = ConcurrentHashMap.newKeySet();

    private final List<Injection> lines = new CopyOnWriteArrayList<>();
    private final List<Injection> messages = new CopyOnWriteArrayList<>();
    private final List<Injection> statements = new CopyOnWriteArrayList<>();
    private final List<Injection> logins = new CopyOnWriteArrayList<>();
    private final List<Injection> requests = new CopyOnWriteArrayList<>();

    /**
     * @param clock that {@link #clock()} goes with
     * @param nanoTime as {@link System#nanoTime}
     */
    public Faults(InstantSource clock, LongSupplier nanoTime) {
        this.clock = new JumpingClock(clock);
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

    /**
     * Sets the clock ahead, or back. Passwords, temporary credentials and everything that is dated by this server go by it;
     * the engine's own functions, such as {@code GETDATE()}, certificates and signatures go by the machine's. What waits in
     * a queue goes on waiting as long as without the jump; an idle session counts the jump as time it was idle.
     */
    public void jumpClock(Duration distance) {
        clock.jump(distance);
    }

    /** Removes all faults, and puts the clock right. */
    public void clear() {
        injected.forEach(Injection::close);
        clock.reset();
    }

    /** Returns the clock that jumps. */
    public InstantSource clock() {
        return clock;
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
        if (!injection.holdsUp()) {
            injected.remove(injection);
        }
    }

    private List<Injection> activeOf(Fault fault) {
        if (fault instanceof LineFault) {
            return lines;
        }
        if (fault instanceof MessageFault) {
            return messages;
        }
        if (fault instanceof StatementFault) {
            return statements;
        }
        return fault instanceof LoginFault ? logins : requests;
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
        return !statements.isEmpty()
                && statements.stream().anyMatch(injection -> isAbout(injection.fault(), statement));
    }

    /** Takes an execution for an occasion of every fault that is about it, and returns the first that strikes. */
    Optional<StatementFault> strikeAt(StatementIdentity statement) {
        return firstStrike(statements, fault -> isAbout(fault, statement))
                .map(injection -> (StatementFault) injection.fault());
    }

    /**
     * Takes a login for an occasion.
     *
     * @throws SqlError with the refusal of the first fault that strikes
     */
    public void strikeAtLogin(LoginFault.Attempt login) {
        Optional<Injection> strike = firstStrike(logins, fault -> ((LoginFault) fault).isAbout(login));
        if (strike.isPresent()) {
            throw ((LoginFault) strike.get().fault()).refusal(login);
        }
    }

    /**
     * Takes a request to S3 for an occasion; a fault that delays it has done so when this returns.
     *
     * @return after how many bytes the body of the response ends; empty if at its end
     * @throws StorageException if a fault refuses the request
     */
    public OptionalLong strikeAtRequest(String method, String path) {
        Optional<Injection> strike =
                firstStrike(requests, fault -> ((StorageFault) fault).requests().matches(method, path));
        if (strike.isEmpty()) {
            return OptionalLong.empty();
        }
        if (strike.get().fault() instanceof StorageFault.Refusal refusal) {
            throw new StorageException(refusal.error(), "an injected fault refused the request");
        }
        if (strike.get().fault() instanceof StorageFault.Delay delay) {
            strike.get().pause(delay.duration());
            return OptionalLong.empty();
        }
        return OptionalLong.of(((StorageFault.ShortBody) strike.get().fault()).bytes());
    }

    private static boolean isAbout(Fault fault, StatementIdentity statement) {
        return ((StatementFault) fault).statements().matches(statement);
    }

    private static Optional<Injection> firstStrike(List<Injection> injections, Predicate<Fault> isMeant) {
        if (injections.isEmpty()) {
            return Optional.empty();
        }
        Optional<Injection> first = Optional.empty();
        for (Injection injection : injections) {
            if (isMeant.test(injection.fault()) && injection.strike().isPresent() && first.isEmpty()) {
                first = Optional.of(injection);
            }
        }
        return first;
    }
}
