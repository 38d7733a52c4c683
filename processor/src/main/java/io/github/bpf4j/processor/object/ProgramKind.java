package io.github.bpf4j.processor.object;

import java.util.List;

/**
 * How programs of a section are attached, as far as that decides which Java methods fit.
 *
 * @see <a href="https://docs.kernel.org/bpf/libbpf/program_types.html">libbpf's table of section names</a>
 */
public enum ProgramKind {
    KPROBE("kprobe", "kretprobe"),
    KPROBE_MULTI("kprobe.multi", "kretprobe.multi", "kprobe.session"),
    KSYSCALL("ksyscall", "kretsyscall"),
    UPROBE("uprobe", "uprobe.s", "uretprobe", "uretprobe.s"),
    UPROBE_MULTI(
            "uprobe.multi",
            "uprobe.multi.s",
            "uretprobe.multi",
            "uretprobe.multi.s",
            "uprobe.session",
            "uprobe.session.s"),
    USDT("usdt", "usdt.s"),
    TRACEPOINT("tracepoint", "tracepoint.s", "tp", "tp.s"),
    RAW_TRACEPOINT("raw_tracepoint", "raw_tracepoint.s", "raw_tracepoint.w", "raw_tp", "raw_tp.s", "raw_tp.w"),
    TRACING(
            "tp_btf",
            "tp_btf.s",
            "fentry",
            "fentry.s",
            "fexit",
            "fexit.s",
            "fmod_ret",
            "fmod_ret.s",
            "fsession",
            "fsession.s"),
    TRACING_MULTI(
            "fentry.multi", "fentry.multi.s", "fexit.multi", "fexit.multi.s", "fsession.multi", "fsession.multi.s"),
    FREPLACE("freplace"),
    LSM("lsm", "lsm.s"),
    LSM_CGROUP("lsm_cgroup"),
    ITERATOR("iter", "iter.s"),
    SYSCALL("syscall"),
    XDP("xdp", "xdp.frags"),
    TC("tc", "classifier", "action"),
    TCX("tcx", "netkit"),
    NETFILTER("netfilter"),
    PERF_EVENT("perf_event"),
    CGROUP("cgroup", "cgroup_skb", "sockops"),
    SOCKET("socket", "sk_reuseport", "sk_lookup", "sk_skb", "sk_msg", "flow_dissector"),
    LWT("lwt_in", "lwt_out", "lwt_xmit", "lwt_seg6local"),
    LIRC("lirc_mode2"),
    STRUCT_OPS("struct_ops", "struct_ops.s"),
    /** A section that this list does not have; libbpf may know it. */
    OTHER;

    private final List<String> prefixes;

    ProgramKind(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** The kind of a section; a prefix counts as libbpf counts it, alone or before a slash. */
    public static ProgramKind of(String section) {
        String name = section.startsWith("?") ? section.substring(1) : section;
        int slash = name.indexOf('/');
        String prefix = slash < 0 ? name : name.substring(0, slash);
        for (ProgramKind kind : values()) {
            if (kind.prefixes.contains(prefix)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Its entries of libbpf's table. */
    public List<String> sections() {
        return prefixes;
    }
}
