/** The compiler from BPF C sources and objects to Java skeletons; what is exported is what a build runs. */
module io.github.bpf4j.processor {
    requires com.fasterxml.jackson.core;
    requires com.palantir.javapoet;
    requires io.github.bpf4j.runtime;
    requires java.compiler;

    exports io.github.bpf4j.processor;
    exports io.github.bpf4j.processor.build;
    exports io.github.bpf4j.processor.clang;
    exports io.github.bpf4j.processor.inspect;
}
