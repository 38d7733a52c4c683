package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.BpfLibraryException;
import org.junit.jupiter.api.Test;

class LibbpfLibraryTest {
    @Test
    void aFunctionThatThisLibbpfLacksSaysSoWhenCalled() {
        NativeFunction later = new NativeFunction(LibbpfLibrary.INSTANCE, "bpf_object__fly", "9.5");
        assertThatThrownBy(() -> later.call(1))
                .isInstanceOf(BpfLibraryException.class)
                .hasMessageStartingWith("bpf_object__fly needs libbpf 9.5 or later, and ")
                .hasMessageContaining("libbpf.so.1 is version " + Libbpf.version() + ": update it by apt install")
                .hasMessageEndingWith("by -Dbpf4j.libbpf=PATH");
    }
}
