package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfLibraryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections that libbpf has come to know after 1.1: those of programs, and that of an arena's variables. */
final class NewerSections {
    private static final Pattern UNKNOWN =
            Pattern.compile("prog '([^']+)': missing BPF prog type, check ELF section name '\\??([^']+)'");

    private static final Pattern ARENA = Pattern.compile("bad map relo against '[^']*' in section '\\.addr_space\\.1'");

    /** By versions; what attaches to something is named without that. */
    private static final Map<String, List<String>> SINCE = Map.of(
            "1.2",
            List.of("struct_ops.s"),
            "1.3",
            List.of(
                    "cgroup/connect_unix",
                    "cgroup/getpeername_unix",
                    "cgroup/getsockname_unix",
                    "cgroup/recvmsg_unix",
                    "cgroup/sendmsg_unix",
                    "netfilter",
                    "netkit/peer",
                    "netkit/primary",
                    "tc/egress",
                    "tc/ingress",
                    "tcx/egress",
                    "tcx/ingress",
                    "uprobe.multi",
                    "uprobe.multi.s",
                    "uretprobe.multi",
                    "uretprobe.multi.s",
                    "usdt.s"),
            "1.4",
            List.of("sk_skb/verdict"),
            "1.5",
            List.of("kprobe.session"),
            "1.6",
            List.of("uprobe.session", "uprobe.session.s"),
            "1.7",
            List.of("fsession", "fsession.s"),
            "1.8",
            List.of(
                    "fentry.multi",
                    "fentry.multi.s",
                    "fexit.multi",
                    "fexit.multi.s",
                    "fsession.multi",
                    "fsession.multi.s",
                    "raw_tp.s",
                    "raw_tracepoint.s",
                    "tp.s",
                    "tp_btf.s",
                    "tracepoint.s"));

    private NewerSections() {}

    /** What to throw if libbpf says that it does not know a section that a later one knows. */
    static Optional<BpfLibraryException> tooOld(String log) {
        if (ARENA.matcher(log).find()) {
            return Optional.of(LibbpfLibrary.INSTANCE.tooOld("an arena", "1.5"));
        }
        Matcher unknown = UNKNOWN.matcher(log);
        if (!unknown.find()) {
            return Optional.empty();
        }
        String section = unknown.group(2);
        return since(section)
                .map(version -> LibbpfLibrary.INSTANCE.tooOld(
                        "section " + section + " of program " + unknown.group(1), version));
    }

    /** The first version that knows a section, if that is later than 1.1. */
    static Optional<String> since(String section) {
        String prefix = section.replaceFirst("/.*", "");
        return SINCE.entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(section) || entry.getValue().contains(prefix))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
