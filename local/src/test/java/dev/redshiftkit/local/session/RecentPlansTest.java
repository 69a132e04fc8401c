package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentPlansTest {

    private final RecentPlans recent = new RecentPlans();
    private final List<String> planned = new ArrayList<>();

    @Test
    void textIsPlannedOnceAsLongAsItIsAmongTheRecentOnes() {
        plan("select 1");
        plan("select 1");
        assertThat(planned).containsExactly("select 1");
    }

    @Test
    void textThatWasNotUsedForLongIsForgotten() {
        plan("first");
        plan("second");
        for (int other = 0; other < 127; other++) {
            plan("first");
            plan("other " + other);
        }
        planned.clear();
        plan("first");
        plan("second");
        assertThat(planned).containsExactly("second");
    }

    @Test
    void longTextIsNotKept() {
        String text = "x".repeat(5000);
        plan(text);
        plan(text);
        assertThat(planned).hasSize(2);
    }

    private void plan(String sql) {
        recent.of(sql, text -> {
            planned.add(text);
            return List.of();
        });
    }
}
