package io.github.bpf4j.runtime.internal;

import static io.github.bpf4j.runtime.internal.Libbpf.function;

/**
 * The functions of libbpf that attach programs, and about the links that come of it; as {@link Libbpf} otherwise.
 *
 * <p>Those that attach a program return a {@code struct bpf_link *}. Options are the structs that libbpf names after the
 * function, or 0.
 */
public final class LibbpfLinks {
    private static final NativeFunction ATTACH = function("bpf_program__attach");
    private static final NativeFunction ATTACH_KPROBE = function("bpf_program__attach_kprobe_opts");
    private static final NativeFunction ATTACH_KPROBE_MULTI = function("bpf_program__attach_kprobe_multi_opts");
    private static final NativeFunction ATTACH_KSYSCALL = function("bpf_program__attach_ksyscall");
    private static final NativeFunction ATTACH_UPROBE = function("bpf_program__attach_uprobe_opts");
    private static final NativeFunction ATTACH_UPROBE_MULTI = since("1.3", "bpf_program__attach_uprobe_multi");
    private static final NativeFunction ATTACH_USDT = function("bpf_program__attach_usdt");
    private static final NativeFunction ATTACH_TRACEPOINT = function("bpf_program__attach_tracepoint_opts");
    private static final NativeFunction ATTACH_RAW_TRACEPOINT = function("bpf_program__attach_raw_tracepoint");
    private static final NativeFunction ATTACH_RAW_TRACEPOINT_OPTS =
            since("1.4", "bpf_program__attach_raw_tracepoint_opts");
    private static final NativeFunction ATTACH_TRACE = function("bpf_program__attach_trace_opts");
    private static final NativeFunction ATTACH_TRACING_MULTI = since("1.8", "bpf_program__attach_tracing_multi");
    private static final NativeFunction ATTACH_FREPLACE = function("bpf_program__attach_freplace");
    private static final NativeFunction ATTACH_ITER = function("bpf_program__attach_iter");
    private static final NativeFunction ATTACH_PERF_EVENT = function("bpf_program__attach_perf_event_opts");
    private static final NativeFunction ATTACH_CGROUP = function("bpf_program__attach_cgroup");
    private static final NativeFunction ATTACH_CGROUP_OPTS = since("1.6", "bpf_program__attach_cgroup_opts");
    private static final NativeFunction ATTACH_NETNS = function("bpf_program__attach_netns");
    private static final NativeFunction ATTACH_XDP = function("bpf_program__attach_xdp");
    private static final NativeFunction ATTACH_TCX = since("1.3", "bpf_program__attach_tcx");
    private static final NativeFunction ATTACH_NETKIT = since("1.3", "bpf_program__attach_netkit");
    private static final NativeFunction ATTACH_NETFILTER = since("1.3", "bpf_program__attach_netfilter");
    private static final NativeFunction LINK_CREATE = function("bpf_link_create");
    private static final NativeFunction LINK_FD = function("bpf_link__fd");
    private static final NativeFunction LINK_UPDATE = function("bpf_link_update");
    private static final NativeFunction LINK_DISCONNECT = function("bpf_link__disconnect");
    private static final NativeFunction LINK_DESTROY = function("bpf_link__destroy");
    private static final NativeFunction ITER_CREATE = function("bpf_iter_create");
    private static final NativeFunction TC_HOOK_CREATE = function("bpf_tc_hook_create");
    private static final NativeFunction TC_HOOK_DESTROY = function("bpf_tc_hook_destroy");
    private static final NativeFunction TC_ATTACH = function("bpf_tc_attach");
    private static final NativeFunction TC_DETACH = function("bpf_tc_detach");
    private static final NativeFunction TC_QUERY = function("bpf_tc_query");

    private LibbpfLinks() {}

    private static NativeFunction since(String version, String name) {
        return new NativeFunction(LibbpfLibrary.INSTANCE, name, version);
    }

    public static long programAttach(long program) {
        return ATTACH.call(program);
    }

    public static long programAttachKprobe(long program, long function, long options) {
        return ATTACH_KPROBE.call(program, function, options);
    }

    public static long programAttachKprobeMulti(long program, long pattern, long options) {
        return ATTACH_KPROBE_MULTI.call(program, pattern, options);
    }

    public static long programAttachKsyscall(long program, long syscall, long options) {
        return ATTACH_KSYSCALL.call(program, syscall, options);
    }

    public static long programAttachUprobe(long program, int pid, long path, long offset, long options) {
        return ATTACH_UPROBE.call(program, pid, path, offset, options);
    }

    public static long programAttachUprobeMulti(long program, int pid, long path, long pattern, long options) {
        return ATTACH_UPROBE_MULTI.call(program, pid, path, pattern, options);
    }

    public static long programAttachUsdt(long program, int pid, long path, long provider, long name, long options) {
        return ATTACH_USDT.call(program, pid, path, provider, name, options);
    }

    public static long programAttachTracepoint(long program, long category, long name, long options) {
        return ATTACH_TRACEPOINT.call(program, category, name, options);
    }

    public static long programAttachRawTracepoint(long program, long name) {
        return ATTACH_RAW_TRACEPOINT.call(program, name);
    }

    public static long programAttachRawTracepointOpts(long program, long name, long options) {
        return ATTACH_RAW_TRACEPOINT_OPTS.call(program, name, options);
    }

    public static long programAttachTrace(long program, long options) {
        return ATTACH_TRACE.call(program, options);
    }

    public static long programAttachTracingMulti(long program, long pattern, long options) {
        return ATTACH_TRACING_MULTI.call(program, pattern, options);
    }

    public static long programAttachFreplace(long program, int target, long function) {
        return ATTACH_FREPLACE.call(program, target, function);
    }

    public static long programAttachIter(long program, long options) {
        return ATTACH_ITER.call(program, options);
    }

    /** @param event descriptor of a perf event, which the link closes */
    public static long programAttachPerfEvent(long program, int event, long options) {
        return ATTACH_PERF_EVENT.call(program, event, options);
    }

    public static long programAttachCgroup(long program, int cgroup) {
        return ATTACH_CGROUP.call(program, cgroup);
    }

    public static long programAttachCgroupOpts(long program, int cgroup, long options) {
        return ATTACH_CGROUP_OPTS.call(program, cgroup, options);
    }

    public static long programAttachNetns(long program, int namespace) {
        return ATTACH_NETNS.call(program, namespace);
    }

    public static long programAttachXdp(long program, int networkInterface) {
        return ATTACH_XDP.call(program, networkInterface);
    }

    public static long programAttachTcx(long program, int networkInterface, long options) {
        return ATTACH_TCX.call(program, networkInterface, options);
    }

    public static long programAttachNetkit(long program, int networkInterface, long options) {
        return ATTACH_NETKIT.call(program, networkInterface, options);
    }

    public static long programAttachNetfilter(long program, long options) {
        return ATTACH_NETFILTER.call(program, options);
    }

    /** @return a descriptor */
    public static int linkCreate(int program, int target, int attachType, long options) {
        return (int) LINK_CREATE.call(program, target, attachType, options);
    }

    public static int linkFd(long link) {
        return (int) LINK_FD.call(link);
    }

    public static int linkUpdate(int link, int program, long options) {
        return (int) LINK_UPDATE.call(link, program, options);
    }

    public static void linkDisconnect(long link) {
        LINK_DISCONNECT.call(link);
    }

    public static int linkDestroy(long link) {
        return (int) LINK_DESTROY.call(link);
    }

    /** @return a descriptor to read from */
    public static int iterCreate(int link) {
        return (int) ITER_CREATE.call(link);
    }

    public static int tcHookCreate(long hook) {
        return (int) TC_HOOK_CREATE.call(hook);
    }

    public static int tcHookDestroy(long hook) {
        return (int) TC_HOOK_DESTROY.call(hook);
    }

    public static int tcAttach(long hook, long options) {
        return (int) TC_ATTACH.call(hook, options);
    }

    public static int tcDetach(long hook, long options) {
        return (int) TC_DETACH.call(hook, options);
    }

    public static int tcQuery(long hook, long options) {
        return (int) TC_QUERY.call(hook, options);
    }
}
