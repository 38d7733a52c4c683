package io.github.bpf4j.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/support.md says what the results say, about all that there is. */
class SupportTest {
    private static final Path TOP = Path.of("..");

    @Test
    void theDocumentIsMadeFromTheResults() throws IOException {
        String made = Support.read(TOP).document();
        if (Boolean.getBoolean("bpf4j.updateGolden")) {
            Files.writeString(TOP.resolve("docs/support.md"), made);
        }
        assertThat(made)
                .as("docs/support.md; -Dbpf4j.updateGolden=true makes it anew from bpf/src/test/kernels")
                .isEqualTo(Files.readString(TOP.resolve("docs/support.md")));
    }

    @Test
    void noCellIsEmpty() throws IOException {
        Support support = Support.read(TOP);
        support.document();
        assertThat(support.kernels()).contains("5.10", "6.1", "6.12");
        assertThat(support.empty())
                .as("give a test the tag, run `make kernels`, or tell in kernels/untried.tsv why it cannot be tried")
                .isEmpty();
    }

    @Test
    void rowsFollowLibbpfsTable() {
        assertThat(Feature.programs())
                .contains(new Feature("program", "kprobe.multi"), new Feature("program", "cgroup"))
                .doesNotContain(new Feature("program", "tp"), new Feature("program", "fentry.s"));
        assertThat(Feature.of("program:tcx/ingress")).isEqualTo(new Feature("program", "tcx"));
        assertThat(Feature.of("program:raw_tracepoint")).isEqualTo(new Feature("program", "raw_tp"));
        assertThat(Feature.maps()).contains(new Feature("map", "lru_percpu_hash"), new Feature("map", "rhash"));
    }
}
