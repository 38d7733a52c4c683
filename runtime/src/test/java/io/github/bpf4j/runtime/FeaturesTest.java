package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@KernelTest
class FeaturesTest {
    private static final Path HEADER = Path.of("/usr/include/linux/bpf.h");

    /** Asks what its arguments name, and prints the answer. */
    static final class Asker {
        private Asker() {}

        public static void main(String[] arguments) {
            try {
                System.out.println(BpfFeatures.supports(BpfMapType.HASH));
            } catch (BpfException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }

    @Test
    void whatAllKernelsHaveIsThere() {
        assertThat(BpfFeatures.supports(BpfMapType.HASH)).isTrue();
        assertThat(BpfFeatures.supports(BpfMapType.HASH)).as("from memory").isTrue();
        assertThat(BpfFeatures.supports(BpfProgramType.XDP)).isTrue();
        assertThat(BpfFeatures.supports(BpfProgramType.XDP, BpfHelper.REDIRECT_MAP))
                .isTrue();
        assertThat(BpfFeatures.supports(BpfProgramType.XDP, BpfHelper.GET_STACKID))
                .as("of a kind that has no such helper")
                .isFalse();
        assertThat(BpfFeatures.supports(BpfProgramType.CGROUP_SOCK_ADDR, BpfHelper.BIND))
                .isTrue();
        assertThat(BpfFeatures.supports(BpfProgramType.SOCKET_FILTER, BpfHelper.BIND))
                .isFalse();
        assertThatThrownBy(() -> BpfFeatures.supports(BpfProgramType.LSM, BpfHelper.BIND))
                .isInstanceOf(BpfException.class);
        assertThat(BpfFeatures.supports(BpfAttachKind.TRACEPOINT)).isTrue();
        assertThat(BpfFeatures.btf()).isEqualTo(Files.exists(Path.of("/sys/kernel/btf/vmlinux")));
        assertThat(BpfFeatures.libbpfVersion()).matches("\\d+\\.\\d+");
    }

    @Test
    void whatIsNewerThanTheKernelIsNotThere() {
        assertThatThrownBy(() -> BpfFeatures.supports(BpfMapType.UNKNOWN))
                .isInstanceOf(BpfException.class)
                .hasMessage("cannot find out whether this kernel supports maps UNKNOWN: libbpf "
                        + BpfFeatures.libbpfVersion()
                        + " is too old to ask for it, or it depends on what a program is attached to");
        String[] version = System.getProperty("os.version").split("[.-]");
        int kernel = Integer.parseInt(version[0]) * 1000 + Integer.parseInt(version[1]);
        assertThat(BpfFeatures.ringBuffers()).isEqualTo(kernel >= 5008);
        if (kernel < 6006) {
            assertThat(BpfFeatures.supports(BpfAttachKind.TCX)).isFalse();
            assertThat(BpfFeatures.supports(BpfAttachKind.UPROBE_MULTI)).isFalse();
        }
        if (kernel < 5018) {
            assertThat(BpfFeatures.supports(BpfAttachKind.KPROBE_MULTI)).isFalse();
        }
    }

    /** What is said must be so: for each kind that the kernel is said to have, and is said not to have. */
    @Test
    void whatIsSaidOfFentryIsSo() {
        boolean said = BpfFeatures.supports(BpfAttachKind.FENTRY);
        String source = """
                SEC("fentry/bpf_fentry_test1") int on_test(void *context) { return 0; }
                """;
        if (said) {
            try (TestSkeleton skeleton = TestSkeleton.load(source)) {
                skeleton.attach();
            }
        } else {
            assertThatThrownBy(() -> {
                        try (TestSkeleton skeleton = TestSkeleton.load(source)) {
                            skeleton.attach();
                        }
                    })
                    .isInstanceOf(BpfException.class);
        }
    }

    @Test
    void everyKindHasAnAnswer() {
        List<String> answers = new ArrayList<>();
        for (BpfAttachKind kind : BpfAttachKind.values()) {
            answers.add(kind + "=" + BpfFeatures.supports(kind));
        }
        assertThat(answers).hasSize(BpfAttachKind.values().length);
        assertThat(answers).anyMatch(answer -> answer.endsWith("true"));
    }

    @Test
    void aProcessWithoutPrivilegesIsToldSo() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");
        ChildJvm child =
                ChildJvm.run(List.of("setpriv", "--bounding-set", "-sys_admin,-bpf,-perfmon"), List.of(), Asker.class);
        assertThat(child.output())
                .startsWith("BpfPrivilegeException: cannot read the properties of this kernel, for maps HASH: EPERM"
                        + " (Operation not permitted). This process lacks CAP_BPF and CAP_PERFMON");
    }

    @Test
    void helpersAreCountedAsTheKernelDoes() throws Exception {
        Assumptions.assumeTrue(Files.exists(HEADER), "no linux/bpf.h: apt-get install linux-libc-dev");
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\bFN\\((?!x\\b)(\\w+)").matcher(Files.readString(HEADER));
        while (matcher.find()) {
            names.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        assertThat(names).hasSizeGreaterThan(150);
        assertThat(Arrays.stream(BpfHelper.values()).map(Enum::name).toList()).startsWith(names.toArray(String[]::new));
    }
}
