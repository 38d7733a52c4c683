package io.github.bpf4j.processor.object;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sections of programs there are: libbpf's table, from 1.1 to 1.8, by the Java methods that fit them.
 *
 * <p>An entry that ends with {@code +} may be followed by a slash and what the program attaches to.
 *
 * @see <a href="https://docs.kernel.org/bpf/libbpf/program_types.html">libbpf's table of section names</a>
 */
public enum ProgramKind {
    KPROBE("kprobe+", "kretprobe+"),
    KPROBE_MULTI("kprobe.multi+", "kretprobe.multi+", "kprobe.session+"),
    KSYSCALL("ksyscall+", "kretsyscall+"),
    UPROBE("uprobe+", "uprobe.s+", "uretprobe+", "uretprobe.s+"),
    UPROBE_MULTI(
            "uprobe.multi+",
            "uprobe.multi.s+",
            "uretprobe.multi+",
            "uretprobe.multi.s+",
            "uprobe.session+",
            "uprobe.session.s+"),
    USDT("usdt+", "usdt.s+"),
    TRACEPOINT("tracepoint+", "tracepoint.s+", "tp+", "tp.s+"),
    RAW_TRACEPOINT("raw_tracepoint+", "raw_tracepoint.s+", "raw_tracepoint.w+", "raw_tp+", "raw_tp.s+", "raw_tp.w+"),
    TRACING(
            "tp_btf+",
            "tp_btf.s+",
            "fentry+",
            "fentry.s+",
            "fexit+",
            "fexit.s+",
            "fmod_ret+",
            "fmod_ret.s+",
            "fsession+",
            "fsession.s+",
            "lsm+",
            "lsm.s+"),
    TRACING_MULTI(
            "fentry.multi+",
            "fentry.multi.s+",
            "fexit.multi+",
            "fexit.multi.s+",
            "fsession.multi+",
            "fsession.multi.s+"),
    FREPLACE("freplace+"),
    ITERATOR("iter+", "iter.s+"),
    XDP("xdp", "xdp.frags"),
    /** Run behind a redirect, from a map that has them; attached to nothing. */
    XDP_OF_MAP("xdp/devmap", "xdp.frags/devmap", "xdp/cpumap", "xdp.frags/cpumap"),
    TC("tc", "classifier"),
    /** For an action of traffic control, which {@code tc} makes of a program that is pinned. */
    TC_ACTION("action"),
    TCX("tcx/ingress", "tcx/egress", "tc/ingress", "tc/egress"),
    NETKIT("netkit/primary", "netkit/peer"),
    NETFILTER("netfilter"),
    PERF_EVENT("perf_event"),
    CGROUP(
            "cgroup/skb",
            "cgroup_skb/ingress",
            "cgroup_skb/egress",
            "cgroup/sock",
            "cgroup/sock_create",
            "cgroup/sock_release",
            "cgroup/post_bind4",
            "cgroup/post_bind6",
            "cgroup/bind4",
            "cgroup/bind6",
            "cgroup/connect4",
            "cgroup/connect6",
            "cgroup/connect_unix",
            "cgroup/sendmsg4",
            "cgroup/sendmsg6",
            "cgroup/sendmsg_unix",
            "cgroup/recvmsg4",
            "cgroup/recvmsg6",
            "cgroup/recvmsg_unix",
            "cgroup/getpeername4",
            "cgroup/getpeername6",
            "cgroup/getpeername_unix",
            "cgroup/getsockname4",
            "cgroup/getsockname6",
            "cgroup/getsockname_unix",
            "cgroup/sysctl",
            "cgroup/getsockopt",
            "cgroup/setsockopt",
            "cgroup/dev",
            "sockops",
            "lsm_cgroup+"),
    NETWORK_NAMESPACE("sk_lookup", "flow_dissector"),
    SOCKET("socket", "sk_reuseport", "sk_reuseport/migrate"),
    SOCKET_MAP("sk_skb", "sk_skb/stream_parser", "sk_skb/stream_verdict", "sk_skb/verdict", "sk_msg"),
    LWT("lwt_in", "lwt_out", "lwt_xmit", "lwt_seg6local"),
    LIRC("lirc_mode2"),
    SYSCALL("syscall"),
    STRUCT_OPS("struct_ops+", "struct_ops.s+"),
    /** A section that this list does not have; libbpf may know it. */
    OTHER;

    /** By entry, those that end with a plus without it. */
    private static final Map<String, ProgramKind> ENTRIES = new HashMap<>();

    private static final Set<String> WITH_MORE = new HashSet<>();

    static {
        for (ProgramKind kind : values()) {
            for (String entry : kind.sections) {
                String name = entry.replaceFirst("\\+$", "");
                ENTRIES.put(name, kind);
                if (!name.equals(entry)) {
                    WITH_MORE.add(name);
                }
            }
        }
    }

    private final List<String> sections;

    ProgramKind(String... sections) {
        this.sections = List.of(sections);
    }

    /** The kind of a section. */
    public static ProgramKind of(String section) {
        String name = section.startsWith("?") ? section.substring(1) : section;
        ProgramKind exact = ENTRIES.get(name);
        if (exact != null) {
            return exact;
        }
        for (int slash = name.lastIndexOf('/'); slash >= 0; slash = name.lastIndexOf('/', slash - 1)) {
            String start = name.substring(0, slash);
            if (WITH_MORE.contains(start)) {
                return ENTRIES.get(start);
            }
        }
        return OTHER;
    }

    /** Its entries of libbpf's table. */
    public List<String> sections() {
        return sections;
    }
}
