package io.github.bpf4j.runtime;

/** Ways to attach programs that the kind of program alone does not tell of; see {@link BpfFeatures}. */
public enum BpfAttachKind {
    /** To a function of the kernel, or its return: {@code CONFIG_KPROBE_EVENTS}. */
    KPROBE,
    /** To many functions of the kernel at once, from Linux 5.18. */
    KPROBE_MULTI,
    /** To a function of a program or library, or its return: {@code CONFIG_UPROBE_EVENTS}. */
    UPROBE,
    /** To many functions of a program or library at once, from Linux 6.6. */
    UPROBE_MULTI,
    /** To a tracepoint: tracefs is mounted. */
    TRACEPOINT,
    /** To a function of the kernel by a trampoline: fentry, fexit and fmod_ret, from Linux 5.5 (arm64: 6.4). */
    FENTRY,
    /** To a hook of security modules: the kernel was started with {@code bpf} among them. */
    LSM,
    /** To a network device, by tc and a link, from Linux 6.6. */
    TCX,
    /** To a device pair of kind netkit, from Linux 6.7. */
    NETKIT
}
