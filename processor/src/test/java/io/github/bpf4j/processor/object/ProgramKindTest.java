package io.github.bpf4j.processor.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of sections, compared with that of libbpf itself. */
class ProgramKindTest {
    /** Where {@code .ci/newest-libbpf} puts it. */
    private static final Path NEWEST = Path.of(
                    System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"))
            .resolve("bpf4j/libbpf");

    /** Kinds whose programs are of several types for the kernel. */
    private static final Map<ProgramKind, Set<String>> TYPES = Map.of(
            ProgramKind.CGROUP,
            Set.of(
                    "cgroup_skb",
                    "cgroup_sock",
                    "cgroup_sock_addr",
                    "cgroup_sysctl",
                    "cgroup_sockopt",
                    "cgroup_device",
                    "sock_ops",
                    "lsm"),
            ProgramKind.TRACING,
            Set.of("tracing", "lsm"),
            ProgramKind.RAW_TRACEPOINT,
            Set.of("raw_tracepoint", "raw_tracepoint_writable"),
            ProgramKind.NETWORK_NAMESPACE,
            Set.of("sk_lookup", "flow_dissector"),
            ProgramKind.SOCKET,
            Set.of("socket_filter", "sk_reuseport"),
            ProgramKind.SOCKET_MAP,
            Set.of("sk_skb", "sk_msg"),
            ProgramKind.LWT,
            Set.of("lwt_in", "lwt_out", "lwt_xmit", "lwt_seg6local"));

    @TempDir
    Path folder;

    @Test
    void hasAllOfTheInstalledLibbpf() throws Exception {
        assertThat(known(libbpf(List.of()))).hasSizeGreaterThan(75);
    }

    @Test
    void isThatOfTheNewestLibbpf() throws Exception {
        assumeTrue(Files.exists(NEWEST.resolve("libbpf.so.1")), "no libbpf in " + NEWEST + ": run .ci/newest-libbpf");
        Map<String, String> newest =
                libbpf(List.of("-I" + NEWEST.resolve("include"), "-L" + NEWEST, "-Wl,-rpath," + NEWEST));

        Set<String> ours = Arrays.stream(ProgramKind.values())
                .flatMap(kind -> kind.sections().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).containsExactlyElementsOf(new TreeSet<>(known(newest)));
    }

    /** The entries, each of which must have a kind that suits its type. */
    private static Set<String> known(Map<String, String> table) {
        Map<ProgramKind, Set<String>> types = new TreeMap<>();
        table.forEach((entry, type) -> {
            String section = entry.replace("+", "");
            ProgramKind kind = ProgramKind.of(section);
            assertThat(kind).as(entry).isNotEqualTo(ProgramKind.OTHER);
            assertThat(ProgramKind.of("?" + section)).as(entry).isEqualTo(kind);
            assertThat(ProgramKind.of(section + "/target") == kind)
                    .as("something may follow " + section)
                    .isEqualTo(entry.endsWith("+"));
            types.computeIfAbsent(kind, key -> new TreeSet<>()).add(type);
        });
        types.forEach((kind, found) -> {
            if (TYPES.containsKey(kind)) {
                assertThat(found).as("of %s", kind).isSubsetOf(TYPES.get(kind));
            } else {
                assertThat(found).as("of %s", kind).hasSize(1);
            }
        });
        return table.keySet();
    }

    /** What a libbpf has, by the entries. */
    private Map<String, String> libbpf(List<String> options) throws IOException, InterruptedException {
        Path program = folder.resolve("sections");
        List<String> command = new ArrayList<>(List.of("cc", "-o", program.toString()));
        command.add("src/test/resources/oracle/sections.c");
        command.addAll(options);
        command.add("-l:libbpf.so.1");
        try {
            String messages = run(command);
            assumeTrue(Files.exists(program), "libbpf's headers, or a C compiler, are missing: " + messages);
        } catch (IOException e) {
            abort("no C compiler: " + e.getMessage());
        }
        Map<String, String> table = new LinkedHashMap<>();
        run(List.of(program.toString()))
                .lines()
                .map(line -> line.split(" "))
                .forEach(line -> table.put(line[0], line[1]));
        return table;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
