package io.github.bpf4j.runtime;

/** What keeps a program attached. It is called under the lock of its {@link BpfLink}. */
interface LinkHandle {
    /** Of the kernel's link; -1 if there is none, but an attachment of an older kind. */
    default int descriptor() {
        return -1;
    }

    /**
     * Lets go of it; what is not pinned is detached by that. Called once.
     *
     * @return 0, or a negated error number
     */
    int release(boolean pinned);
}
