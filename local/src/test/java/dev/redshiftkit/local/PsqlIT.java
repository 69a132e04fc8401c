package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The backslash commands of psql, which asks an old server for columns that the engine has no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PsqlIT {

    private static final Path PSQL = Path.of("/usr/bin/psql");

    private LocalRedshift redshift;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PSQL), "psql is not on this machine");
        redshift = LocalRedshift.builder().start();
        psql("create table sales (id int not null primary key, qty smallint encode zstd) distkey(id)");
        psql("create view sold as select * from sales");
        psql("create table regions (region varchar(10) unique) diststyle all");
        psql("create table visits (sale_id int references sales, at timestamp) sortkey(at)");
        psql("comment on table visits is 'who came'");
        psql("create function one(int) returns int immutable as $$ select 1 $$ language sql");
    }

    @AfterAll
    void stop() {
        if (redshift != null) {
            redshift.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\dt | public,sales,table,awsuser",
                "\\dt+ | public,sales,table,awsuser,permanent",
                "\\dv | public,sold,view,awsuser",
                "\\d | public,sold,view,awsuser",
                "\\d sales | qty,smallint",
                "\\d+ sales | id,integer,,not null",
                "\\d sold | id,integer",
                "\\d stl_load_errors | err_code,integer",
                "\\dn | public,rdsdb",
                "\\du | awsuser",
                "\\l | dev,awsuser",
                "\\df | public,one,integer,integer,func",
                "\\df+ one | public,one,integer,integer,func",
                "\\dp sales | public,sales,table",
                "\\z sales | public,sales,table",
                "\\dtv | public,sold,view,awsuser",
                "\\dv+ sold | public,sold,view,awsuser,permanent",
                "\\dt visits | public,visits,table,awsuser",
                "\\di | public,sales_pkey,index,awsuser,sales",
                "\\d sales_pkey | id,integer,id",
                "\\d pg_table_def | encoding,character(32)",
                "\\dn+ public | public,rdsdb",
                "\\du awsuser | awsuser,Superuser",
                "\\l+ dev | dev,awsuser",
                "\\dL plpgsql | plpgsql,",
                "\\sv sold | CREATE OR REPLACE VIEW public.sold AS",
                "\\sf one | CREATE OR REPLACE FUNCTION public.one(integer)",
                "\\dS+ svv_tables | table_schema,text"
            })
    void commandsShowWhatThereIs(String command, String row) throws IOException, InterruptedException {
        assertThat(psql(command).lines()).anyMatch(line -> line.startsWith(row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\\d sales | \"sales_pkey\" PRIMARY KEY, btree (id)",
                "\\d sales | TABLE \"visits\" CONSTRAINT \"visits_sale_id_fkey\" FOREIGN KEY (sale_id) REFERENCES sales(id)",
                "\\d visits | \"visits_sale_id_fkey\" FOREIGN KEY (sale_id) REFERENCES sales(id)",
                "\\d regions | \"regions_region_key\" UNIQUE CONSTRAINT, btree (region)"
            })
    void keysAreShownUnderTheirTable(String command, String line) throws IOException, InterruptedException {
        assertThat(psql("\\pset tuples_only off", command).lines())
                .anyMatch(shown -> shown.strip().startsWith(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\dn",
                "\\dt *.*",
                "\\dv *.*",
                "\\df *.*",
                "\\du",
                "\\l",
                "\\dT *.*",
                "\\dy",
                "\\ds *.*",
                "\\ddp",
                "\\dp *.*"
            })
    void nothingIsShownOfWhatIsOurs(String command) throws IOException, InterruptedException {
        assertThat(psql(command)).doesNotContain("redshift_kit", "postgresql_", "redshift_superuser", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d", "\\da", "\\dA", "\\db", "\\dc", "\\dC", "\\dd", "\\ddp", "\\dD", "\\dE", "\\des", "\\deu",
                        "\\dew", "\\dF",
                "\\dFd", "\\dFp", "\\dFt", "\\dg", "\\dl", "\\dL", "\\dm", "\\do", "\\dO", "\\dp", "\\drds", "\\ds",
                        "\\dT", "\\dx"
            })
    void otherCommandsFindNothingAmiss(String command) throws IOException, InterruptedException {
        assertThat(psql(command)).doesNotContain("ERROR");
    }

    @Test
    void copyOfAFileOfTheClientIsRefused() throws IOException, InterruptedException {
        assertThat(psql("\\copy sales from '/etc/hostname'")).contains("LOAD source is not supported");
    }

    private String psql(String... commands) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                PSQL.toString(),
                "-X",
                "-A",
                "-t",
                "-F",
                ",",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(redshift.port()),
                "-U",
                redshift.user(),
                "-d",
                redshift.database()));
        Stream.of(commands).forEach(command -> line.addAll(List.of("-c", command)));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("PGPASSWORD", redshift.password());
        builder.environment().put("PSQLRC", "/dev/null");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
