/** The classic programs of BPF. */
module io.github.bpf4j.examples.tools {
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires io.github.bpf4j.probes;
    requires jdk.httpserver;

    opens io.github.bpf4j.examples.tools to
            info.picocli;
}
