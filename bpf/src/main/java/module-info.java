/** Ready-made probes: BPF objects and their skeletons. */
module io.github.bpf4j.probes {
    requires transitive io.github.bpf4j.runtime;

    exports io.github.bpf4j.probes;
}
