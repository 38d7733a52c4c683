package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.LibbpfLinks;

/**
 * A link of libbpf.
 *
 * @param pointer {@code struct bpf_link *}
 */
record NativeLink(long pointer) implements LinkHandle {
    @Override
    public int descriptor() {
        return LibbpfLinks.linkFd(pointer);
    }

    /**
     * libbpf switches perf events off when it destroys a link, even if the link is pinned; so it is kept from that. What
     * it would have closed besides the link, it tells nobody: a perf event's descriptor stays open.
     */
    @Override
    public int release(boolean pinned) {
        if (!pinned) {
            return LibbpfLinks.linkDestroy(pointer);
        }
        int descriptor = descriptor();
        LibbpfLinks.linkDisconnect(pointer);
        LibbpfLinks.linkDestroy(pointer);
        LibC.close(descriptor);
        return 0;
    }
}
