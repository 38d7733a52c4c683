package io.github.bpf4j.processor.object;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.elf.ElfReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C sources, what is read from their objects, and what libbpf says of the same. */
class ObjectReaderTest {
    @TempDir
    static Path folder;

    static List<Tool> clangs() {
        return Tool.clangs();
    }

    private static byte[] compile(Tool clang, String source, String... flags) {
        return clang.compile(folder, Prelude.TEXT + source, "bpfel", flags);
    }

    /** Reads an object that libbpf opens, and compares with what libbpf lists. */
    private static BpfObjectFile read(byte[] object) {
        BpfObjectFile file = ObjectReader.read(object);
        assertThat(LibbpfList.in(folder).of(object)).contains(LibbpfList.of(file));
        return file;
    }

    private static <T> T named(String name, List<T> things, Function<T, String> nameOf) {
        return things.stream()
                .filter(thing -> nameOf.apply(thing).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String declaration(BpfObjectFile file, int typeId) {
        Btf btf = file.btf().orElseThrow();
        return CDeclaration.of(btf, typeId, "");
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void programs(Tool clang) {
        BpfObjectFile file = read(compile(clang, """
                static __noinline int helper(int *x) { return *x; }
                __noinline int global_helper(int *x) { return *x + 1; }
                __weak __noinline int weak_helper(int *x) { return *x + 2; }
                SEC("xdp") int second(int *context) { return helper(context) + global_helper(context); }
                SEC("xdp") int first(int *context) { return weak_helper(context); }
                SEC("?tp/syscalls/sys_enter_execve") int off(int *context) { return 0; }
                SEC("something/else") __weak int unknown(int *context) { return 0; }
                """));

        assertThat(file.programs())
                .containsExactly(
                        new ProgramDefinition("second", "xdp", ProgramKind.XDP),
                        new ProgramDefinition("first", "xdp", ProgramKind.XDP),
                        new ProgramDefinition("off", "?tp/syscalls/sys_enter_execve", ProgramKind.TRACEPOINT),
                        new ProgramDefinition("unknown", "something/else", ProgramKind.OTHER));
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void maps(Tool clang) {
        BpfObjectFile file = read(compile(clang, """
                struct event { int pid; char name[12]; };
                struct { __uint(type, 1); __uint(max_entries, 100); __type(key, unsigned); __type(value, struct event); }
                    typed SEC(".maps");
                struct { __uint(type, 2); __uint(max_entries, 1); __uint(key_size, 4); __uint(value_size, 24);
                    __uint(map_flags, 1024); } sized SEC(".maps");
                struct { __uint(type, 27); __uint(max_entries, 4096); __type(value, struct event); } ring SEC(".maps");
                struct { __uint(type, 30); __uint(max_entries, 8); __uint(value_size, 4); __uint(map_extra, 3);
                    __uint(numa_node, 2); __uint(pinning, 1); } bloom SEC(".maps");
                struct inner { __uint(type, 1); __uint(max_entries, 5); __type(key, int); __type(value, long); };
                struct inner one SEC(".maps");
                struct { __uint(type, 12); __uint(max_entries, 2); __type(key, int); __array(values, struct inner); }
                    outer SEC(".maps") = { .values = { [1] = &one } };
                SEC("socket") int target(void *context) { return 0; }
                struct { __uint(type, 3); __uint(max_entries, 2); __type(key, int); __array(values, int(void *)); }
                    jumps SEC(".maps") = { .values = { [1] = (void *)&target } };
                struct { __uint(type, 99); __uint(max_entries, 2); __type(key, int); } later SEC(".maps");
                SEC("socket") int caller(void *context) { int key = 0; tail_call(context, &jumps, 1);
                    return lookup(&typed, &key) != 0; }
                """));

        MapDefinition typed = named("typed", file.maps(), MapDefinition::name);
        assertThat(typed.kind()).isEqualTo(MapKind.HASH);
        assertThat(declaration(file, typed.keyTypeId().orElseThrow())).isEqualTo("unsigned int");
        assertThat(declaration(file, typed.valueTypeId().orElseThrow())).isEqualTo("struct event");
        MapDefinition sized = named("sized", file.maps(), MapDefinition::name);
        assertThat(sized.keyTypeId()).isEmpty();
        assertThat(sized.valueTypeId()).isEmpty();
        MapDefinition ring = named("ring", file.maps(), MapDefinition::name);
        assertThat(ring.keySize()).isZero();
        assertThat(declaration(file, ring.valueTypeId().orElseThrow())).isEqualTo("struct event");
        MapDefinition inner =
                named("outer", file.maps(), MapDefinition::name).inner().orElseThrow();
        assertThat(inner.name()).isEqualTo("outer.inner");
        assertThat(inner.maxEntries()).isEqualTo(5);
        assertThat(declaration(file, inner.valueTypeId().orElseThrow())).isEqualTo("long");
        assertThat(named("later", file.maps(), MapDefinition::name).kind()).isEqualTo(MapKind.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void variablesAreWhereTheirInitialValuesAre(Tool clang) {
        byte[] object = compile(clang, """
                static volatile int a = 1, b = 2;
                int c = 3;
                char d = 4;
                __hidden int e = 5;
                long f __attribute__((aligned(32))) = 6;
                const volatile int g = 7;
                static const volatile short h = 8;
                int custom SEC(".data.custom") = 9;
                const volatile int settings SEC(".rodata.settings") = 10;
                int zeros, more_zeros[100];
                __weak int weak = 11;
                struct { int count; int items[]; } flexible = { 2, { 12, 13 } };
                SEC("xdp") int program(void *context) {
                    static volatile int calls = 14;
                    return a + b + c + d + e + f + g + h + zeros + weak + calls + settings + custom;
                }
                """);

        BpfObjectFile file = read(object);

        assertThat(file.dataSections())
                .extracting(DataSectionDefinition::name, DataSectionDefinition::kind)
                .containsExactlyInAnyOrder(
                        tuple(".data", DataSectionDefinition.Kind.DATA),
                        tuple(".rodata", DataSectionDefinition.Kind.RODATA),
                        tuple(".data.custom", DataSectionDefinition.Kind.DATA),
                        tuple(".rodata.settings", DataSectionDefinition.Kind.RODATA),
                        tuple(".bss", DataSectionDefinition.Kind.BSS));
        assertThat(value(object, file, ".data", "a")).isEqualTo(1);
        assertThat(value(object, file, ".data", "b")).isEqualTo(2);
        assertThat(value(object, file, ".data", "c")).isEqualTo(3);
        assertThat(value(object, file, ".data", "d")).isEqualTo(4);
        assertThat(value(object, file, ".data", "e")).isEqualTo(5);
        assertThat(value(object, file, ".data", "f")).isEqualTo(6);
        assertThat(value(object, file, ".rodata", "g")).isEqualTo(7);
        assertThat(value(object, file, ".rodata", "h")).isEqualTo(8);
        assertThat(value(object, file, ".data.custom", "custom")).isEqualTo(9);
        assertThat(value(object, file, ".rodata.settings", "settings")).isEqualTo(10);
        assertThat(value(object, file, ".data", "weak")).isEqualTo(11);
        assertThat(value(object, file, ".data", "program.calls")).isEqualTo(14);
        assertThat(variable(file, ".data", "flexible").size()).isEqualTo(12);
        assertThat(variable(file, ".bss", "more_zeros").size()).isEqualTo(400);
        assertThat(variable(file, ".data", "a").global()).isFalse();
        assertThat(variable(file, ".data", "e").global()).isFalse();
        assertThat(variable(file, ".data", "c").global()).isTrue();
    }

    private static final String ARENA =
            "struct { __uint(type, 33); __uint(map_flags, 1024); __uint(max_entries, 9); } %s SEC(\".maps\");\n";

    private static final String ARENA_VARIABLES = """
            #define __arena __attribute__((address_space(1))) SEC(".addr_space.1")
            char a __arena = 1;
            long b __arena = 2;
            static volatile int c __arena = 3;
            int zero __arena;
            short d[3] __arena = { 4, 5, 6 };
            int outside = 7;
            SEC("xdp") int program(void *context) { return outside; }
            """;

    @ParameterizedTest
    @MethodSource("clangs")
    void variablesOfAnArenaAreWhereReadelfHasThem(Tool clang) {
        byte[] object = compile(clang, ARENA.formatted("memory") + ARENA_VARIABLES);
        BpfObjectFile file = read(object);

        DataSectionDefinition section = named(".addr_space.1", file.dataSections(), DataSectionDefinition::name);
        assertThat(section.kind()).isEqualTo(DataSectionDefinition.Kind.ARENA);
        assertThat(section.size())
                .isEqualTo(ElfReader.read(object)
                        .section(".addr_space.1")
                        .orElseThrow()
                        .size());
        assertThat(value(object, file, ".addr_space.1", "a")).isEqualTo(1);
        assertThat(value(object, file, ".addr_space.1", "b")).isEqualTo(2);
        assertThat(value(object, file, ".addr_space.1", "c")).isEqualTo(3);
        String symbols = Tool.required("readelf").output(folder, "-sW", "test.o");
        assertThat(section.variables())
                .hasSize(5)
                .allSatisfy(variable -> assertThat(symbols)
                        .containsPattern("(?m)^ *\\d+: 0*%x +%d OBJECT .* %s$"
                                .formatted(variable.offset(), variable.size(), variable.name())));
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void variablesOfNoArenaOrOfSeveralGetNoClass(Tool clang) {
        BpfObjectFile none = read(compile(clang, ARENA_VARIABLES));
        BpfObjectFile two = read(compile(clang, ARENA.formatted("memory") + ARENA.formatted("more") + ARENA_VARIABLES));

        assertThat(List.of(none, two))
                .allSatisfy(file -> assertThat(file.dataSections())
                        .extracting(DataSectionDefinition::name)
                        .contains(".data")
                        .doesNotContain(".addr_space.1"));
        assertThat(none.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.text())
                        .startsWith("Section .addr_space.1 has variables of an arena, and the object has none, so"));
        assertThat(two.warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.text()).contains("the object has 2 arenas, so that they get no class"));
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void anArenaMayHaveNoVariables(Tool clang) {
        BpfObjectFile file = read(compile(
                clang,
                ARENA.formatted("memory")
                        + "int outside = 7; SEC(\"xdp\") int program(void *context) { return outside; }"));

        assertThat(file.dataSections()).extracting(DataSectionDefinition::name).containsExactly(".data");
        assertThat(file.warnings()).isEmpty();
    }

    private static VariableDefinition variable(BpfObjectFile file, String section, String name) {
        DataSectionDefinition definition = named(section, file.dataSections(), DataSectionDefinition::name);
        return named(name, definition.variables(), VariableDefinition::name);
    }

    private static long value(byte[] object, BpfObjectFile file, String section, String name) {
        VariableDefinition variable = variable(file, section, name);
        ByteBuffer contents =
                ElfReader.read(object).section(section).orElseThrow().contents();
        int offset = (int) variable.offset();
        return switch ((int) variable.size()) {
            case 1 -> contents.get(offset);
            case 2 -> contents.getShort(offset);
            case 8 -> contents.getLong(offset);
            default -> contents.getInt(offset);
        };
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void sectionsWithoutVisibleVariablesCannotBeMapped(Tool clang) {
        BpfObjectFile file = read(compile(clang, """
                static volatile int a = 1;
                __hidden int b;
                extern void print(const char *, unsigned long);
                SEC("xdp") int program(void *context) {
                    const char *text = "a text in a section of its own";
                    ((long (*)(const char *, unsigned))6)(text, 31);
                    return a + b;
                }
                """));

        assertThat(file.dataSections()).hasSizeGreaterThanOrEqualTo(3).noneMatch(DataSectionDefinition::mappable);
        assertThat(named(".rodata.str1.1", file.dataSections(), DataSectionDefinition::name)
                        .variables())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void externs(Tool clang) {
        BpfObjectFile file = read(compile(clang, """
                enum libbpf_tristate { TRI_NO, TRI_YES, TRI_MODULE };
                extern int LINUX_KERNEL_VERSION __kconfig;
                extern _Bool CONFIG_BPF __kconfig __weak;
                extern enum libbpf_tristate CONFIG_TRI __kconfig __weak;
                extern char CONFIG_TEXT[5] __kconfig __weak;
                extern unsigned long CONFIG_LONG __kconfig __weak;
                extern const void symbol __ksym;
                extern int function(void *) __ksym __weak;
                SEC("xdp") int program(void *context) {
                    return LINUX_KERNEL_VERSION + CONFIG_BPF + CONFIG_TRI + CONFIG_TEXT[0] + CONFIG_LONG
                        + (long)&symbol + (function ? function(context) : 0);
                }
                """));

        DataSectionDefinition kconfig = named(".kconfig", file.dataSections(), DataSectionDefinition::name);
        assertThat(kconfig.variables())
                .extracting(VariableDefinition::name, VariableDefinition::offset)
                .containsExactly(
                        tuple("CONFIG_LONG", 0L),
                        tuple("CONFIG_TRI", 8L),
                        tuple("LINUX_KERNEL_VERSION", 12L),
                        tuple("CONFIG_BPF", 16L),
                        tuple("CONFIG_TEXT", 17L));
        assertThat(file.externs()).hasSize(7);
        ExternDefinition function = named("function", file.externs(), ExternDefinition::name);
        assertThat(function.kind()).isEqualTo(ExternDefinition.Kind.KSYM);
        assertThat(function.weak()).isTrue();
        assertThat(named("symbol", file.externs(), ExternDefinition::name).weak())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void structOps(Tool clang) {
        BpfObjectFile file = read(compile(clang, """
                struct tcp_congestion_ops { void (*init)(void *); unsigned (*ssthresh)(void *); char name[16]; };
                SEC("struct_ops/init") void start(void *context) { }
                SEC("struct_ops/ssthresh") unsigned limit(void *context) { return 2; }
                struct tcp_congestion_ops steady SEC(".struct_ops") =
                    { .ssthresh = (void *)limit, .init = (void *)start, .name = "steady" };
                """));

        MapDefinition map = named("steady", file.maps(), MapDefinition::name);
        assertThat(map.kind()).isEqualTo(MapKind.STRUCT_OPS);
        assertThat(declaration(file, map.valueTypeId().orElseThrow())).isEqualTo("struct tcp_congestion_ops");
        assertThat(map.structOps())
                .contains(new StructOpsDefinition(
                        "tcp_congestion_ops",
                        false,
                        true,
                        List.of(
                                new StructOpsDefinition.Slot("init", "start"),
                                new StructOpsDefinition.Slot("ssthresh", "limit"))));
    }

    /** libbpf 1.1 takes no such sections yet. */
    @ParameterizedTest
    @MethodSource("clangs")
    void structOpsThatAreLinkedOrOff(Tool clang) {
        BpfObjectFile file = ObjectReader.read(compile(clang, """
                struct ops { void (*init)(void *); };
                SEC("struct_ops/init") void start(void *context) { }
                struct ops linked SEC(".struct_ops.link") = { .init = (void *)start };
                struct ops off SEC("?.struct_ops") = { .init = (void *)start };
                """));

        MapDefinition linked = named("linked", file.maps(), MapDefinition::name);
        assertThat(linked.flags()).isEqualTo(1 << 13);
        assertThat(linked.structOps().orElseThrow().link()).isTrue();
        assertThat(named("off", file.maps(), MapDefinition::name)
                        .structOps()
                        .orElseThrow()
                        .autocreate())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void withoutBtfThereAreProgramsAndRawSections(Tool clang) {
        byte[] object = compile(clang, """
                int count = 3;
                SEC("xdp") int program(void *context) { return count++; }
                """, "-g0");

        BpfObjectFile file = read(object);

        assertThat(file.btf()).isEmpty();
        assertThat(file.programs()).hasSize(1);
        assertThat(file.dataSections()).hasSize(1);
        assertThat(file.dataSections().get(0).variables()).isEmpty();
        assertThat(file.warnings())
                .extracting(Warning::text)
                .containsExactly("The object has no BTF, so that its variables have no types: compile it with -g");
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void damagedBtfIsPassedOverWhereItIsNotNeeded(Tool clang) {
        byte[] object = compile(clang, "SEC(\"xdp\") int program(void *context) { return 2; }");
        byte[] damaged = damageBtf(object);

        assertThat(read(damaged).warnings().get(0).text()).startsWith("The object has damaged BTF (This is no BTF");

        byte[] needed = damageBtf(compile(clang, """
                struct { __uint(type, 27); __uint(max_entries, 4096); } ring SEC(".maps");
                """));
        assertThatThrownBy(() -> ObjectReader.read(needed))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("This is no BTF");
    }

    private static byte[] damageBtf(byte[] object) {
        ByteBuffer btf = ElfReader.read(object).section(".BTF").orElseThrow().contents();
        byte[] start = new byte[24];
        btf.get(start);
        String file = new String(object, ISO_8859_1);
        int offset = file.indexOf(new String(start, ISO_8859_1));
        byte[] damaged = object.clone();
        damaged[offset] = 0;
        return damaged;
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void foreignByteOrder(Tool clang) {
        String source = Prelude.TEXT + """
                struct { __uint(type, 1); __uint(max_entries, 100); __type(key, int); __type(value, long); } map SEC(".maps");
                static __noinline int helper(int *x) { return *x; }
                int count = 3;
                SEC("xdp") int program(int *context) { return helper(context) + count + (lookup(&map, context) != 0); }
                """;
        BpfObjectFile big = ObjectReader.read(clang.compile(folder, source, "bpfeb"));
        BpfObjectFile little = ObjectReader.read(clang.compile(folder, source, "bpfel"));

        assertThat(LibbpfList.of(big)).isEqualTo(LibbpfList.of(little));
    }
}
