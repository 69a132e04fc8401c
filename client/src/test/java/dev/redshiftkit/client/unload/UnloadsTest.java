package dev.redshiftkit.client.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.QueryExecutor;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.session.ScriptedSessions;
import dev.redshiftkit.client.session.TestTicker;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnloadsTest {

    private static final String UNLOAD =
            "UNLOAD ('select * from sales') TO 's3://bucket/out/' IAM_ROLE default MANIFEST";

    private final ScriptedSessions sessions = new ScriptedSessions();
    private final Unloads unloads = new Unloads(
            new QueryExecutor(sessions, QuerySettings.DEFAULTS, new TestTicker()), new Authorization.DefaultRole());

    @AfterEach
    void leavesNoSessionOpen() {
        assertThat(sessions.open()).isZero();
    }

    @Test
    void listsTheFilesThatWereWritten() {
        sessions.count(0)
                .number("unloaded", 30)
                .number("id", 815)
                .rows(
                        List.of("file_name", "line_count", "transfer_size"),
                        List.of(
                                List.of("s3://bucket/out/0000_part_00", 10, 100L),
                                List.of("s3://bucket/out/0001_part_00", 20, 200L)));

        UnloadReport report = unloads.unload(Unload.parse(UNLOAD));

        assertThat(report.rows()).isEqualTo(30);
        assertThat(report.bytes()).isEqualTo(300);
        assertThat(report.queryId()).hasValue(815);
        assertThat(report.manifest()).contains(S3Uri.parse("s3://bucket/out/manifest"));
        assertThat(report.files())
                .containsExactly(
                        new UnloadedFile(S3Uri.parse("s3://bucket/out/0000_part_00"), 10, 100),
                        new UnloadedFile(S3Uri.parse("s3://bucket/out/0001_part_00"), 20, 200));
    }

    @Test
    void aLookupThatFailsDoesNotLookLikeAFailure() {
        sessions.count(0).fails(failure(ErrorKind.PERMISSION_DENIED));

        UnloadReport report = unloads.unload(Unload.parse(UNLOAD));

        assertThat(report.lookupFailure()).contains("scripted");
        assertThat(report.files()).isEmpty();
    }

    @Test
    void whatTheEngineGivesNoNameBecomesAnUnloadError() {
        sessions.fails(failure(ErrorKind.INTERNAL));

        assertThatThrownBy(() -> unloads.unload(Unload.parse(UNLOAD)))
                .isInstanceOfSatisfying(
                        UnloadException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNLOAD_ERROR))
                .hasMessage("UNLOAD failed: scripted");
    }

    @Test
    void keepsTheKindOfAnErrorThatHasOne() {
        sessions.fails(failure(ErrorKind.PERMISSION_DENIED));

        assertThatThrownBy(() -> unloads.unload(Unload.parse(UNLOAD)))
                .isInstanceOfSatisfying(
                        UnloadException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.PERMISSION_DENIED));
    }

    private static RedshiftException failure(ErrorKind kind) {
        return new RedshiftException("scripted", ErrorFacts.of(kind, Delivery.ANSWERED));
    }
}
