package io.github.bpf4j.runtime;

/** A program of which is known what it is attached to. */
public interface BpfAttachable {
    /**
     * Attaches the program. Each call makes a link of its own, where the kernel takes a program more than once.
     *
     * @throws BpfException if libbpf or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    BpfLink attach();
}
