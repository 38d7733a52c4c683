package io.github.bpf4j.processor.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that libbpf does not open: bpf4j says why, and what to change. */
class ObjectRefusalTest {
    @TempDir
    static Path folder;

    private static byte[] compile(String source) {
        return Tool.clangs().get(0).compile(folder, Prelude.TEXT + source, "bpfel");
    }

    private static Arguments refused(String message, String source) {
        return Arguments.of(message, source);
    }

    static Stream<Arguments> refusals() {
        String inner =
                "struct inner { __uint(type, 1); __uint(max_entries, 5); __type(key, int); __type(value, long); };";
        return Stream.of(
                refused("legacy section \"maps\"", "int old SEC(\"maps\");"),
                refused("Program p in section xdp is static", "SEC(\"xdp\") static int p(void *c) { return 0; }"),
                refused(
                        "uses elsewhere but does not define it",
                        "extern int elsewhere; SEC(\"xdp\") int p(void *c) { return elsewhere; }"),
                refused(
                        "uses elsewhere but does not define it",
                        "extern int elsewhere(void); SEC(\"xdp\") int p(void *c) { return elsewhere(); }"),
                refused(
                        "__kconfig variable CONFIG_X has a type that libbpf cannot set",
                        "extern float CONFIG_X __kconfig; SEC(\"xdp\") int p(void *c) { return *(int *)&CONFIG_X; }"),
                refused("is not declared as a struct", "int number SEC(\".maps\");"),
                refused("Map m is static or hidden", "__hidden struct { __uint(type, 1); } m SEC(\".maps\");"),
                refused("Map m has no type", "struct { __uint(max_entries, 1); } m SEC(\".maps\");"),
                refused("Map m has an attribute type that is not written", "struct { int type; } m SEC(\".maps\");"),
                refused(
                        "Map m has an attribute color",
                        "struct { __uint(type, 1); __uint(color, 1); } m SEC(\".maps\");"),
                refused("has an attribute key that is not", "struct { __uint(type, 1); int key; } m SEC(\".maps\");"),
                refused(
                        "Map m has a key of a type that has no size",
                        "struct s; struct { __uint(type, 1); struct s *key; } m SEC(\".maps\");"),
                refused(
                        "says that its key has 8 bytes, and then that it has 4",
                        "struct { __uint(type, 1); __uint(key_size, 8); __type(key, int); } m SEC(\".maps\");"),
                refused(
                        "Map m cannot be pinned like this",
                        "struct { __uint(type, 1); __uint(pinning, 2); } m SEC(\".maps\");"),
                refused(
                        "Map m cannot have values here",
                        inner + "struct { __uint(type, 1); __array(values, struct inner); } m SEC(\".maps\");"),
                refused(
                        "Map m has values that are not written as __array",
                        inner + "struct { __uint(type, 12); struct inner *values; } m SEC(\".maps\");"),
                refused(
                        "Map m cannot have other among its values",
                        inner + "int other; struct { __uint(type, 12); __uint(max_entries, 1); __uint(key_size, 4);"
                                + " __array(values, struct inner); } m SEC(\".maps\") = { .values = { (void *)&other } };"),
                refused(
                        "sets init to helper, which is no struct_ops program",
                        "struct ops { void (*init)(void *); }; __noinline void helper(void *c) { }"
                                + " struct ops o SEC(\".struct_ops\") = { .init = helper };"),
                refused(
                        "refers to strange in section other, which holds neither a map nor variables",
                        "int strange SEC(\"other\") = 1; SEC(\"xdp\") int p(void *c) { return strange++; }"),
                refused(
                        "by a call: functions that others call have to be in .text",
                        "SEC(\"own\") __noinline int helper(void *c) { return *(int *)c; }"
                                + " SEC(\"xdp\") int p(void *c) { return helper(c); }"),
                refused(
                        "refers to common, which is in no section",
                        "__attribute__((common)) int common; SEC(\"xdp\") int p(void *c) { return common++; }"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatLibbpfRefuses(String message, String source) {
        byte[] object = compile(source);

        assertThatThrownBy(() -> ObjectReader.read(object))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message);
        assertThat(LibbpfList.in(folder).of(object)).isEmpty();
    }

    @Test
    void refusesWhatIsNoBpf() {
        Tool clang = Tool.clangs().get(0);
        byte[] host = clang.compile(folder, "int x;", "x86_64-linux-gnu");
        assertThatThrownBy(() -> ObjectReader.read(host)).hasMessageContaining("for ELF machine 62, not for BPF (247)");
        assertThatThrownBy(() -> ObjectReader.read(new byte[0])).hasMessageContaining("no ELF file");
    }

    @Test
    void refusesAnObjectStrippedOfItsSymbols() throws IOException {
        compile("SEC(\"xdp\") int p(void *c) { return 0; }");
        Tool.required("llvm-strip").output(folder, "test.o");
        byte[] stripped = Files.readAllBytes(folder.resolve("test.o"));

        assertThatThrownBy(() -> ObjectReader.read(stripped)).hasMessageContaining("has no symbol table");
        assertThat(LibbpfList.in(folder).of(stripped)).isEmpty();
    }
}
