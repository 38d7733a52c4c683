/** A JUnit 5 extension for tests of BPF programs. */
module io.github.bpf4j.junit {
    requires transitive io.github.bpf4j.runtime;
    requires transitive org.junit.jupiter.api;

    exports io.github.bpf4j.junit;
}
