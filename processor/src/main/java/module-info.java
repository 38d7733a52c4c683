/** The compiler from BPF C sources and objects to Java skeletons; what is exported is what a build runs. */
module io.github.bpf4j.processor {
    requires static com.google.auto.service;
    requires com.fasterxml.jackson.core;
    requires com.palantir.javapoet;
    requires io.github.bpf4j.runtime;
    requires java.compiler;
    // For the place of an annotated file; other compilers, and JDK 18 and later, do without.
    requires static jdk.compiler;

    exports io.github.bpf4j.processor;
    exports io.github.bpf4j.processor.build;
    exports io.github.bpf4j.processor.clang;
    exports io.github.bpf4j.processor.hooks;
    exports io.github.bpf4j.processor.inspect;

    provides javax.annotation.processing.Processor with
            io.github.bpf4j.processor.annotation.BpfAnnotationProcessor;
}
