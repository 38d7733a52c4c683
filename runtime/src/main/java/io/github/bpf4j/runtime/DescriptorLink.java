package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;

/**
 * A link of the kernel that libbpf has not made, or does not know.
 *
 * @param descriptor becomes the link's own
 */
record DescriptorLink(int descriptor) implements LinkHandle {
    @Override
    public int release(boolean pinned) {
        LibC.close(descriptor);
        return 0;
    }
}
