package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rest is tried with the libbpf that is installed, by NewerSectionsTest of the probes. */
class NewerSectionsTest {
    @ParameterizedTest
    @CsvSource({
        "tcx/ingress, 1.3",
        "uprobe.multi/libc.so.6:malloc, 1.3",
        "sk_skb/verdict, 1.4",
        "kprobe.session/do_*, 1.5",
        "uprobe.session, 1.6",
        "fsession/do_unlinkat, 1.7",
        "fentry.multi.s/do_*, 1.8",
        "struct_ops.s/init, 1.2"
    })
    void knowsSince(String section, String version) {
        assertThat(NewerSections.since(section)).contains(version);
    }

    @Test
    void whatAllKnowIsNotNewer() {
        assertThat(NewerSections.since("xdp")).isEmpty();
        assertThat(NewerSections.since("tc")).isEmpty();
        assertThat(NewerSections.since("tcx/sideways")).isEmpty();
        assertThat(NewerSections.since("struct_ops/init")).isEmpty();
    }

    @Test
    void isReadFromTheLog() {
        assertThat(NewerSections.tooOld("libbpf: prog 'a': missing BPF prog type, check ELF section name '?netfilter'"))
                .hasValueSatisfying(e -> assertThat(e)
                        .hasMessageStartingWith("section netfilter of program a needs libbpf 1.3 or later"));
        assertThat(NewerSections.tooOld("libbpf: prog 'a': missing BPF prog type, check ELF section name 'mine'"))
                .isEmpty();
        assertThat(NewerSections.tooOld("libbpf: prog 'a': bad map relo against 'b' in section '.addr_space.1'"))
                .hasValueSatisfying(e -> assertThat(e).hasMessageStartingWith("an arena needs libbpf 1.5 or later"));
        assertThat(NewerSections.tooOld("libbpf: something else")).isEmpty();
    }
}
