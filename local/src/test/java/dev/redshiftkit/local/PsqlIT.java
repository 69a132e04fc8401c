package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "\\dp sales | public,sales,table"
            })
    void commandsShowWhatThereIs(String command, String row) throws IOException, InterruptedException {
        assertThat(psql(command).lines()).anyMatch(line -> line.startsWith(row));
    }

    @Test
    void copyOfAFileOfTheClientIsRefused() throws IOException, InterruptedException {
        assertThat(psql("\\copy sales from '/etc/hostname'")).contains("LOAD source is not supported");
    }

    private String psql(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
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
                redshift.database(),
                "-c",
                command));
        builder.environment().put("PGPASSWORD", redshift.password());
        builder.environment().put("PSQLRC", "/dev/null");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
