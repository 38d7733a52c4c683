package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.internal.NativeMemory;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The part of the kernel's objects that a {@link BpfIterator} goes through. */
public final class BpfIteratorScope {
    /** {@code union bpf_iter_link_info}. */
    private static final int INFO_SIZE = 16;

    private final Source source;

    /** Which entries of the hierarchy of cgroups: {@code enum bpf_cgroup_iter_order}, in its order. */
    public enum CgroupOrder {
        UNSPEC,
        /** The cgroup alone. */
        SELF_ONLY,
        /** It and those below, parents first. */
        DESCENDANTS_PRE,
        /** It and those below, children first. */
        DESCENDANTS_POST,
        /** It and those above. */
        ANCESTORS_UP
    }

    /** What gets the scope as the kernel takes it, or address and size 0 for all. */
    interface Use {
        void with(long info, int size);
    }

    private interface Source {
        void with(Use use);
    }

    private BpfIteratorScope(Source source) {
        this.source = source;
    }

    void with(Use use) {
        source.with(use);
    }

    /** Everything. */
    public static BpfIteratorScope all() {
        return new BpfIteratorScope(use -> use.with(0, 0));
    }

    /** The entries of a map: for {@code iter/bpf_map_elem}, {@code iter/bpf_sk_storage_map}, {@code iter/sockmap}. */
    public static BpfIteratorScope map(BpfMap map) {
        BpfMapHandle handle = map.handle();
        return new BpfIteratorScope(use -> {
            handle.lifetime().enter();
            try {
                with(use, handle.descriptor(), 0, 0);
            } finally {
                handle.lifetime().leave();
            }
        });
    }

    /** The threads of a process, or what they have: for {@code iter/task} and its like. Needs Linux 6.1. */
    public static BpfIteratorScope process(int pid) {
        return new BpfIteratorScope(use -> with(use, 0, pid, 0));
    }

    /** One thread, or what it has. Needs Linux 6.1. */
    public static BpfIteratorScope thread(int tid) {
        return new BpfIteratorScope(use -> with(use, tid, 0, 0));
    }

    /** A cgroup and those above or below: for {@code iter/cgroup}. Needs Linux 6.1. */
    public static BpfIteratorScope cgroup(Path cgroup, CgroupOrder order) {
        return new BpfIteratorScope(use -> {
            try (Descriptor folder = Descriptor.ofDirectory(cgroup)) {
                with(use, order.ordinal(), folder.number(), 0);
            }
        });
    }

    private static void with(Use use, int first, int second, int third) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer info = memory.allocate(INFO_SIZE)
                    .putInt(0, first)
                    .putInt(4, second)
                    .putInt(8, third);
            use.with(NativeMemory.address(info), INFO_SIZE);
        }
    }
}
