package io.github.bpf4j.processor.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.CpuTime;
import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.elf.ElfReader;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CDeclarationTest {
    private static final BtfType.Int INT = new BtfType.Int(1, "int", 4, 32, 0, true, false, false);

    @TempDir
    Path folder;

    static List<Tool> clangs() {
        return Tool.clangs();
    }

    private static Btf table(BtfType... types) {
        List<BtfType> all = new ArrayList<>(List.of(new BtfType.Void()));
        all.addAll(List.of(types));
        return new Btf(ByteOrder.LITTLE_ENDIAN, 8, all);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void declaresWhatWasDeclared(Tool clang) {
        List<String> declarations = List.of(
                "int a",
                "int *b",
                "const int *c",
                "int *const d",
                "const char *const *e",
                "int f[3]",
                "int *g[3]",
                "int (*h)[3]",
                "int (*i[2])[3]",
                "void (*j)(int, void *)",
                "void (*(*k)(int))(char, ...)",
                "int (*(*l[4])(void))[5]",
                "volatile int m",
                "const int n[4]",
                "int o[2][3]",
                "enum e p",
                "struct s *q",
                "unsigned int r : 3",
                "int __attribute__((btf_type_tag(\"user\"))) *s",
                "char *restrict t",
                "const void *volatile u[7]",
                "int *const v[3]",
                "int *const (*w)[3]",
                "struct forward *x",
                "int (*y)(int (*)(struct s), const struct s *)",
                "_Bool z",
                "__u32 pid",
                "const volatile long long *const volatile *ll");
        byte[] object = clang.compile(
                folder,
                "typedef unsigned int __u32;\nenum e { A };\nstruct s {\n" + String.join(";\n", declarations)
                        + ";\n};\nstruct s s;\n",
                "bpfel");

        Btf btf = BtfReader.readObject(
                ElfReader.read(object).section(".BTF").orElseThrow().contents());

        BtfType.Composite composite = btf.types().stream()
                .filter(BtfType.Composite.class::isInstance)
                .map(BtfType.Composite.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(composite.members().stream().map(member -> CDeclaration.of(btf, member)))
                .containsExactlyElementsOf(declarations);
    }

    @Test
    void anonymousTypesAreAbbreviated() {
        Btf btf = table(
                INT,
                new BtfType.Composite(2, "", false, 4, List.of(new BtfType.Member("i", 1, 0, 0))),
                new BtfType.Composite(3, "", true, 0, List.of()),
                new BtfType.Enum(4, "", 4, false, List.of()));
        assertThat(CDeclaration.of(btf, 2, "pos")).isEqualTo("struct { … } pos");
        assertThat(CDeclaration.of(btf, 3, "")).isEqualTo("union { … }");
        assertThat(CDeclaration.of(btf, 4, "kind")).isEqualTo("enum { … } kind");
    }

    @Test
    void aTypeHasADeclarationWithoutName() {
        Btf btf = table(
                INT,
                new BtfType.Pointer(2, 1),
                new BtfType.Array(3, 2, 1, 4),
                new BtfType.Pointer(4, 3),
                new BtfType.FunctionPrototype(5, 0, List.of()),
                new BtfType.Pointer(6, 0),
                new BtfType.Modifier(7, BtfType.Modifier.Kind.ATTRIBUTE, "address_space(1)", 1),
                new BtfType.Pointer(8, 7));
        assertThat(CDeclaration.of(btf, 2, "")).isEqualTo("int *");
        assertThat(CDeclaration.of(btf, 3, "")).isEqualTo("int *[4]");
        assertThat(CDeclaration.of(btf, 4, "")).isEqualTo("int *(*)[4]");
        assertThat(CDeclaration.of(btf, 5, "")).isEqualTo("void (void)");
        assertThat(CDeclaration.of(btf, 6, "")).isEqualTo("void *");
        assertThat(CDeclaration.of(btf, 8, "p")).isEqualTo("int __attribute__((address_space(1))) *p");
    }

    @Test
    void functionsAndVariablesAreDeclaredByTheirType() {
        Btf btf = table(
                INT,
                new BtfType.FunctionPrototype(2, 1, List.of(new BtfType.Parameter("x", 1))),
                new BtfType.Function(3, "f", 2, BtfType.Linkage.GLOBAL),
                new BtfType.Variable(4, "v", 1, BtfType.Linkage.GLOBAL),
                new BtfType.DataSection(5, ".bss", 0, List.of()));
        assertThat(CDeclaration.of(btf, 3, "f")).isEqualTo("int f(int x)");
        assertThat(CDeclaration.of(btf, 4, "v")).isEqualTo("int v");
        assertThatThrownBy(() -> CDeclaration.of(btf, 5, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesBreakNoLineAndEndNoString() {
        Btf btf = table(
                INT,
                new BtfType.Modifier(2, BtfType.Modifier.Kind.TYPE_TAG, "a\"\\", 1),
                new BtfType.Typedef(3, "a\nb\u2028c\r", 1));
        assertThat(CDeclaration.of(btf, 2, "x\ty"))
                .isEqualTo("int __attribute__((btf_type_tag(\"a\\\"\\\\\"))) x\uFFFDy");
        assertThat(CDeclaration.of(btf, 3, "z")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD z");
    }

    @Test
    void isNeverLong() {
        List<BtfType> types = new ArrayList<>(List.of(new BtfType.Void(), INT));
        List<BtfType.Parameter> many = new ArrayList<>();
        String name = "x".repeat(100_000);
        for (int count = 0; count < 60_000; count++) {
            many.add(new BtfType.Parameter(name, 1));
        }
        types.add(new BtfType.FunctionPrototype(2, 1, many));
        for (int id = 3; id < 60; id++) {
            BtfType.Parameter function = new BtfType.Parameter("", id - 1);
            types.add(new BtfType.FunctionPrototype(id, id - 1, List.of(function, function)));
        }
        Btf btf = new Btf(ByteOrder.LITTLE_ENDIAN, 8, types);
        CpuTime.assertBelowASecond(() -> {
            assertThat(CDeclaration.of(btf, 2, "wide"))
                    .hasSizeLessThanOrEqualTo(1_001)
                    .endsWith("…");
            assertThat(CDeclaration.of(btf, 59, "deep")).hasSizeLessThanOrEqualTo(1_001);
        });
    }

    @Test
    void typesMayBeNamedOtherwise() {
        Btf btf = table(new BtfType.Composite(1, "", false, 0, List.of()), new BtfType.Pointer(2, 1));
        assertThat(CDeclaration.of(btf, 2, "x", type -> "struct { int i; }")).isEqualTo("struct { int i; } *x");
    }
}
