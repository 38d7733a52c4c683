/** Prints every program that is started on this machine. */
module io.github.bpf4j.examples.execsnoop {
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires io.github.bpf4j.probes;

    opens io.github.bpf4j.examples.execsnoop to
            info.picocli;
}
