package io.github.bpf4j.processor.codegen;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Warning;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large objects stay within what a class file can hold. */
class SkeletonLimitsTest {
    @TempDir
    Path output;

    @Test
    void manyTypes() throws Exception {
        assertCompiles("#include \"bpf.h\"\n"
                + repeat(
                        1_179,
                        i -> "struct type_" + i + " { __u8 a; " + (i == 0 ? "int x" : "struct type_" + (i - 1) + " *x")
                                + "; };\n")
                + "struct all {" + repeat(1_179, i -> "struct type_" + i + " member_" + i + ";") + "};\n"
                + "struct all all;\n");
    }

    @Test
    void manyMembers() throws Exception {
        assertCompiles("#include \"bpf.h\"\nstruct inner { int x; };\nstruct wide {"
                + repeat(
                        253,
                        i -> "__u32 number_" + i + ";"
                                + "__u32 numbers_" + i + "[3][4];"
                                + "char text_" + i + "[8];"
                                + "struct inner inners_" + i + "[2];"
                                + "__u32 bits_" + i + " : 3;")
                + "};\nstruct wide wide;\n");
    }

    @Test
    void moreMembersThanAClassHasRoomFor() throws Exception {
        GeneratedSkeleton skeleton = assertCompiles("#include \"bpf.h\"\nstruct wide {"
                + repeat(3_100, i -> "__u32 number_" + i + "[2];") + "};\nstruct wide wide;\n");

        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .contains("has more than 3000 members");
    }

    @Test
    void manyVariables() throws Exception {
        assertCompiles(
                "#include \"bpf.h\"\n" + repeat(2_500, i -> "const volatile __u32 number_" + i + "[2] = {1};\n"));
    }

    @Test
    void aLargeStruct() throws Exception {
        GeneratedSkeleton skeleton =
                assertCompiles("struct large { char text[1 << 19]; int numbers[1 << 17]; } large;\n");

        assertThat(skeleton.source()).contains("public static final int SIZE = 1048576;");
    }

    @Test
    void manyPrograms() throws Exception {
        assertCompiles("#include \"bpf.h\"\n"
                + repeat(
                        300, i -> "SEC(\"kprobe/function_" + i + "\") int program_" + i + "(void *x) { return 0; }\n"));
    }

    @Test
    void theLargestEnum() throws Exception {
        GeneratedSkeleton skeleton = assertCompiles(
                "enum large {" + repeat(2_000, i -> "CONSTANT_" + i + " = " + i + " * 1000003u,") + "} large;\n");

        assertThat(skeleton.source()).contains("public enum Large implements BpfEnum");
    }

    @Test
    void anEnumTooLargeForOne() throws Exception {
        GeneratedSkeleton skeleton =
                assertCompiles("enum large {" + repeat(15_001, i -> "CONSTANT_" + i + " = " + i + ",") + "} large;\n");

        assertThat(skeleton.source())
                .contains("public static final long CONSTANT_14999 = 14999L;")
                .doesNotContain("CONSTANT_15000 = ")
                .contains("public long large()");
        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .contains("Java gets the first 15000");
    }

    private GeneratedSkeleton assertCompiles(String source) throws Exception {
        byte[] object = TestClang.any().compile(source, TestClang.LITTLE_ENDIAN);
        GeneratedSkeleton skeleton =
                SkeletonGenerator.generate(new SkeletonRequest(object, "p", "limits.bpf.c", "limits.bpf.o"));
        assertThat(JavaBuild.forTests(output, skeleton)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            for (Class<?> nested : loader.loadClass("p.LimitsBpf").getDeclaredClasses()) {
                Class.forName(nested.getName(), true, loader);
            }
        }
        return skeleton;
    }

    private static String repeat(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(joining());
    }
}
