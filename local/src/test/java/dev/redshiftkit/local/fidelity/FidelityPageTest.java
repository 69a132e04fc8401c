package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page is what the case files make of it. With {@code -Dgolden.refresh=true} it is written anew, to be read before it is
 * committed.
 */
class FidelityPageTest {

    @Test
    void committedPageIsCurrent() throws IOException {
        String page = FidelityPage.of(CaseFile.readAll(CaseFile.DIRECTORY));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(FidelityPage.PATH, page);
        }
        assertThat(Files.readString(FidelityPage.PATH)).isEqualTo(page);
    }

    @Test
    void pageHasTotalsASectionPerFileAndARowPerCase() {
        CaseFile first = CaseParser.parse("a/first.cases", """
                # First things
                About them.

                == A | b is `c|d` and *e* < f
                select 1 -- one
                  from t;
                > 1
                drop table t;
                == Other than a cluster
                ~ By one_thing.
                create table t (a int);
                insert into t values (2);
                select a from t;
                > 2
                """);
        CaseFile second = CaseParser.parse("b.cases", """
                # Second things
                == Refused here
                select 'a|`
                b';
                ! 0A000 SOMETHING is not supported by the local Redshift
                """);
        assertThat(FidelityPage.of(List.of(first, second)))
                .startsWith("# Fidelity\n")
                .endsWith("""
                        | section | works | differs | refused |
                        |---|--:|--:|--:|
                        | **all 3 cases** | 1 | 1 | 1 |
                        | [First things](#a-first) | 1 | 1 |  |
                        | [Second things](#b) |  |  | 1 |

                        <a id="a-first"></a>
                        ## First things

                        About them.

                        | what | status | statement | test |
                        |---|---|---|---|
                        | A \\| b is `c\\|d` and \\*e\\* &lt; f | works | `select 1 from t` | \
                        [a/first.cases:4](../local/src/test/resources/fidelity/a/first.cases#L4) |
                        | Other than a cluster<br>*Here:* By one\\_thing. | **differs** | `insert into t values (2); select a from t` | \
                        [a/first.cases:9](../local/src/test/resources/fidelity/a/first.cases#L9) |

                        <a id="b"></a>
                        ## Second things

                        | what | status | statement | test |
                        |---|---|---|---|
                        | Refused here | **refused** | ``select 'a\\|`⏎b'`` | \
                        [b.cases:2](../local/src/test/resources/fidelity/b.cases#L2) |
                        """);
    }
}
