package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program of a network namespace: {@code sk_lookup}, which chooses the socket for a connection or packet (Linux 5.9),
 * and {@code flow_dissector} (its links: Linux 5.8).
 */
public final class BpfNetworkNamespaceProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfNetworkNamespaceProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to the network namespace of this process.
     *
     * @throws BpfException if it has a flow dissector already, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach() {
        return attach(Path.of("/proc/self/ns/net"));
    }

    /**
     * As the other, to another network namespace.
     *
     * @param namespace {@code /proc/<pid>/ns/net}, or {@code /run/netns/<name>} as {@code ip netns} makes it
     */
    public BpfLink attach(Path namespace) {
        Hint hint = error -> error == Errno.EINVAL || error == Errno.EBADF
                ? Optional.of(namespace + " is no network namespace")
                : Optional.empty();
        try (Descriptor descriptor = Descriptor.ofNamespace(namespace)) {
            return attach(hint, program -> LibbpfLinks.programAttachNetns(program, descriptor.number()));
        }
    }
}
