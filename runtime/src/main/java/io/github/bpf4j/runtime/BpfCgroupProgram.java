package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program for what the processes of a cgroup do: sections {@code cgroup/…}, {@code cgroup_skb/…}, {@code sockops} and
 * {@code lsm_cgroup/…}. It holds for the cgroups below, too, where others may be attached beside it. Its links need
 * Linux 5.7.
 */
public final class BpfCgroupProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfCgroupProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to a cgroup.
     *
     * @param cgroup folder of the unified hierarchy (version 2): {@code /sys/fs/cgroup/system.slice}
     * @throws BpfException if there is no such cgroup, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(Path cgroup) {
        try (Descriptor folder = Descriptor.ofDirectory(cgroup)) {
            return attach(hint(cgroup), program -> LibbpfLinks.programAttachCgroup(program, folder.number()));
        }
    }

    /**
     * As the other, somewhere else among the programs that are there. Needs Linux 6.17, and libbpf 1.6.
     *
     * @throws BpfLibraryException if libbpf is too old
     */
    public BpfLink attach(Path cgroup, BpfOrder order) {
        try (Descriptor folder = Descriptor.ofDirectory(cgroup)) {
            return order.attach(options -> attach(
                    hint(cgroup), program -> LibbpfLinks.programAttachCgroupOpts(program, folder.number(), options)));
        }
    }

    private static Hint hint(Path cgroup) {
        return error -> error == Errno.EBADF || error == Errno.EINVAL
                ? Optional.of(cgroup + " is no cgroup of version 2 (mount -t cgroup2 cgroup2 /sys/fs/cgroup), or has a"
                        + " program that lets no other beside it")
                : Optional.empty();
    }
}
