package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.Operation;

/**
 * A program for what the sockets of a map send ({@code sk_msg}) or receive ({@code sk_skb/stream_parser},
 * {@code sk_skb/stream_verdict}, {@code sk_skb/verdict}).
 *
 * <p>From Linux 6.10 on it is attached by a link. Before that, the map has one such program at a time, until it is
 * detached or the map goes.
 */
public final class BpfSocketMapProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfSocketMapProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to the sockets that are put into a map from then on; the map may be of another skeleton.
     *
     * @throws BpfException if the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or a skeleton is closed
     */
    public BpfLink attach(BpfSocketArray sockets) {
        return attach((BpfMap) sockets);
    }

    /** As the other. */
    public BpfLink attach(BpfSocketHash<?> sockets) {
        return attach((BpfMap) sockets);
    }

    private BpfLink attach(BpfMap map) {
        int type = expectedAttachType();
        BpfMapHandle handle = map.handle();
        handle.lifetime().enter();
        try {
            return attach(log -> attach(handle, type, log));
        } finally {
            handle.lifetime().leave();
        }
    }

    private LinkHandle attach(BpfMapHandle map, int type, LibbpfLog log) {
        int link = LibbpfLinks.linkCreate(descriptor(), map.descriptor(), type, 0);
        if (link != -Errno.EINVAL) {
            return new DescriptorLink(Failures.check(link, Operation.ATTACH, toString(), log));
        }
        log.take();
        Failures.check(
                LibbpfPrograms.progAttach(descriptor(), map.descriptor(), type, 0), Operation.ATTACH, toString(), log);
        return new Attachment(LibC.duplicate(descriptor()), LibC.duplicate(map.descriptor()), type);
    }

    /** One without a link; it has descriptors of its own, since the map may be another object's. */
    private record Attachment(int program, int map, int type) implements LinkHandle {
        @Override
        public int release(boolean pinned) {
            try {
                int result = LibbpfPrograms.progDetach2(program, map, type);
                // Someone has attached another program in its place.
                return result == -Errno.ENOENT ? 0 : result;
            } finally {
                LibC.close(program);
                LibC.close(map);
            }
        }
    }
}
