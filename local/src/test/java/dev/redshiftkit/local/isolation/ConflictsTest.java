package dev.redshiftkit.local.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions are known by 1, 2, 3; their transactions by 101, 102, 103; tables are 7, 8, 9. */
class ConflictsTest {

    private static final Set<Long> NONE = Set.of();

    private final Conflicts conflicts = new Conflicts();

    @Test
    void whatTwoReadOfEachOtherClosesACycle() {
        begin(1, 2);
        assertThat(touched(1, Set.of(7L), Set.of(8L))).isEmpty();
        assertThat(touched(2, NONE, Set.of(7L))).isEmpty();
        assertThat(touched(2, Set.of(8L), Set.of(7L))).contains(new Violation.Cycle(7, List.of(102L, 101L), 2));
    }

    @Test
    void cycleOfThreeIsFoundAndTold() {
        begin(1, 2, 3);
        touched(1, Set.of(7L), Set.of(9L));
        touched(2, Set.of(8L), Set.of(7L));
        Optional<Violation> violation = touched(3, Set.of(9L), Set.of(8L));
        assertThat(violation).map(Violation::code).contains("1023");
        assertThat(violation.orElseThrow().detail())
                .isEqualTo(
                        "Serializable isolation violation on table - 8, transactions forming the cycle are: 103, 101, 102 (pid:3)");
    }

    @Test
    void thoseThatOnlyAddDoNotConflict() {
        begin(1, 2);
        assertThat(touched(1, NONE, Set.of(7L))).isEmpty();
        assertThat(touched(2, NONE, Set.of(7L))).isEmpty();
    }

    @Test
    void oneOrderIsEnough() {
        begin(1, 2);
        touched(1, Set.of(7L), NONE);
        assertThat(touched(2, Set.of(7L), Set.of(7L))).isEmpty();
    }

    @Test
    void committedTransactionsCountForThoseThatBeganBefore() {
        begin(1, 2);
        touched(2, Set.of(7L), Set.of(7L));
        conflicts.ended(2, true);
        assertThat(conflicts.hasNews(1)).isTrue();
        assertThat(touched(1, Set.of(7L), Set.of(7L))).map(Violation::code).contains("1023");
    }

    @Test
    void whatHasEndedBeforeTheSnapshotDoesNotCount() {
        begin(1);
        conflicts.blockOpened(2, "dev");
        touched(1, Set.of(7L), Set.of(7L));
        conflicts.ended(1, true);
        conflicts.takeSnapshot(2, "dev");
        assertThat(touched(2, Set.of(7L), Set.of(7L))).isEmpty();
    }

    @Test
    void snapshotThatACommitMakesWayForComesBehindIt() {
        begin(1);
        conflicts.blockOpened(2, "dev");
        touched(1, Set.of(7L), Set.of(7L));
        conflicts.committing(1);
        conflicts.takeSnapshot(2, "dev");
        assertThat(touched(2, Set.of(7L), Set.of(7L))).isEmpty();
        conflicts.ended(1, true);
        assertThat(touched(2, Set.of(7L), Set.of(7L))).isEmpty();
    }

    @Test
    void rolledBackTransactionsDoNotCount() {
        begin(1, 2);
        touched(2, Set.of(7L), Set.of(7L));
        conflicts.ended(2, false);
        assertThat(conflicts.hasNews(1)).isFalse();
        assertThat(touched(1, Set.of(7L), Set.of(7L))).isEmpty();
    }

    @Test
    void otherDatabasesAreOtherWorlds() {
        conflicts.blockOpened(1, "dev");
        conflicts.blockOpened(2, "other");
        assertThat(conflicts.hasOthers(1, "dev")).isFalse();
        assertThat(conflicts.hasOthers(3, "dev")).isTrue();
        conflicts.takeSnapshot(1, "dev");
        conflicts.takeSnapshot(2, "other");
        touched(1, Set.of(7L), Set.of(7L));
        assertThat(touched(2, Set.of(7L), Set.of(7L))).isEmpty();
    }

    @Test
    void tableMadeBehindTheSnapshotIsNotThere() {
        begin(1, 2);
        conflicts.touched(2, 102, new Access(NONE, NONE, Set.of(9L)));
        conflicts.ended(2, true);
        assertThat(touched(1, Set.of(9L), NONE)).contains(new Violation.NotInSnapshot(9));
        assertThat(new Violation.NotInSnapshot(9).detail()).isEqualTo("Relation does not exist");
    }

    private void begin(int... sessions) {
        for (int session : sessions) {
            conflicts.blockOpened(session, "dev");
            conflicts.takeSnapshot(session, "dev");
        }
    }

    private Optional<Violation> touched(int session, Set<Long> reads, Set<Long> writes) {
        return conflicts.touched(session, 100 + session, new Access(reads, writes, NONE));
    }
}
