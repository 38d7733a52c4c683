/** The runtime of bpf4j: what generated skeletons and applications link with. */
module io.github.bpf4j.runtime {
    requires transitive org.jspecify;
    requires org.jnrproject.jffi;
    // What jffi needs, and as an automatic module cannot say.
    requires java.logging;

    exports io.github.bpf4j.annotation;
    exports io.github.bpf4j.runtime;
    exports io.github.bpf4j.runtime.type;
}
