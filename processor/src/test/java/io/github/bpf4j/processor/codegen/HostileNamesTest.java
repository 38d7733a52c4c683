package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.model.SkeletonModel;
import io.github.bpf4j.processor.model.SkeletonModels;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import io.github.bpf4j.processor.object.ProgramDefinition;
import io.github.bpf4j.processor.object.ProgramKind;
import io.github.bpf4j.processor.object.VariableDefinition;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an object calls its things, the skeleton compiles, and nothing of a name becomes code. */
class HostileNamesTest {
    private static final String INJECTION = "static { System.setProperty(\"bpf4j.injected\", \"1\"); }";

    private static final List<String> NAMES = List.of(
            "*/ " + INJECTION + " /*",
            "\\u002a\\u002f " + INJECTION,
            "\n" + INJECTION + "\n",
            "\r\n\t\0\u0007\u001b",
            "\"; } " + INJECTION + " //",
            "\\",
            "\\u000a",
            "\\\\u0022",
            "$L $S $T $N $W $$ $> $<",
            "{@link java.lang.String} @deprecated </code><script>",
            "",
            " ",
            ".",
            "_",
            "__",
            "$",
            "a$b",
            "1",
            "1x",
            "_1x",
            "éü",
            "日本語",
            "\u202e\u2028\u2029\ufeff",
            "\ud83d\ude00",
            "\ud800 alone",
            "x".repeat(300),
            "x".repeat(300) + "y",
            "name",
            "NAME",
            "Name",
            "nAME",
            "class",
            "int",
            "true",
            "null",
            "yield",
            "record",
            "var",
            "String",
            "Object",
            "Long",
            "Override",
            "ByteBuffer",
            "BpfStruct",
            "Nullable",
            "Objects",
            "maps",
            "Maps",
            "progs",
            "Opened",
            "Links",
            "object",
            "HostileBpf",
            "hostile_bpf",
            "load",
            "attach",
            "close",
            "getClass",
            "hashCode",
            "wait",
            "finalize",
            "type",
            "TYPE",
            "T_Y_P_E",
            "size",
            "SIZE",
            "S_I_Z_E",
            "SOURCE",
            "length",
            "LENGTH",
            "byte_length",
            "memory",
            "nested",
            "copy",
            "value",
            "value_length",
            "index",
            "view",
            "into",
            "text",
            "buffer",
            "offset",
            "cName",
            "number",
            "UNRECOGNIZED",
            "UNRECOGNIZED_",
            "values",
            "valueOf",
            "a_raw",
            "a",
            "aRaw",
            "aRaw_2");

    @TempDir
    Path output;

    @Test
    void compileAndStayNames() throws Exception {
        check(NAMES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void compileAndStayNamesAtRandom(long seed) throws Exception {
        Random random = new Random(seed);
        String alphabet = "aA_1$.*/\\\"'\n\0 {}@<u0002é\ud800\ud83d\ude00";
        check(IntStream.range(0, 80)
                .mapToObj(i -> random.ints(random.nextInt(8), 0, alphabet.length())
                        .mapToObj(index -> alphabet.substring(index, index + 1))
                        .reduce("", String::concat))
                .toList());
    }

    /** Buffers that are called so, each with events of a type that is called so and of one that all have. */
    @Test
    void compileAndStayNamesOfEvents() throws Exception {
        check(object(NAMES, MapKind.RINGBUF), 3 * NAMES.size());
    }

    @Test
    void areRefusedWhereJavaHasNoRoomForThem() {
        BpfObjectFile object = object(List.of("x".repeat(70_000)), MapKind.HASH);

        assertThatThrownBy(() -> SkeletonModels.of(object, "p", "a.bpf.c", "a.bpf.o"))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("70000 characters");
    }

    private void check(List<String> names) throws Exception {
        check(object(names, MapKind.HASH), 3 * names.size());
    }

    private void check(BpfObjectFile object, int leastClasses) throws Exception {
        SkeletonModel model = SkeletonModels.of(object, "p", "hostile.bpf.c", "*/\"\\u002a\n.o");
        GeneratedSkeleton skeleton = new GeneratedSkeleton(
                "p", model.className(), new SkeletonEmitter(model).emit(), List.of(), model.warnings());

        assertThat(skeleton.source().chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f);
        assertThat(JavaBuild.onClassPath(JavaBuild.jdks().get(0), output, skeleton))
                .isEmpty();
        assertThat(initializeAll()).isGreaterThan(leastClasses);
        assertThat(System.getProperty("bpf4j.injected")).isNull();
    }

    private int initializeAll() throws Exception {
        int classes = 0;
        try (Stream<Path> files = Files.list(output.resolve("p"));
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("HostileBpf")) {
                    Class.forName("p." + name, true, loader);
                    classes++;
                }
            }
        }
        return classes;
    }

    /** An object with a struct, an enum, a map, a variable and a program of each name; the first struct and enum have them all. */
    private static BpfObjectFile object(List<String> names, MapKind kind) {
        List<BtfType> types = new ArrayList<>(List.of(
                new BtfType.Void(),
                new BtfType.Int(1, "unsigned int", 4, 32, 0, false, false, false),
                new BtfType.Array(2, 1, 1, 3),
                new BtfType.Pointer(3, 1)));
        List<BtfType.Enumerator> enumerators = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            enumerators.add(new BtfType.Enumerator(names.get(i), i % 50 == 49 ? 7 : i));
        }
        List<BtfType.Enumerator> one = enumerators.subList(0, 1);
        int common = types.size();
        types.add(new BtfType.Composite(common, "common", false, 4, members(List.of("number"), 0)));
        List<MapDefinition> maps = new ArrayList<>();
        List<EventDeclaration> events = new ArrayList<>();
        List<VariableDefinition> variables = new ArrayList<>();
        List<ProgramDefinition> programs = new ArrayList<>();
        for (String name : names) {
            int enumeration = types.size();
            types.add(new BtfType.Enum(enumeration, name, 4, false, maps.isEmpty() ? enumerators : one));
            int struct = types.size();
            List<String> of = maps.isEmpty() ? names : List.of(name);
            types.add(new BtfType.Composite(struct, name, false, 16L * of.size(), members(of, enumeration)));
            maps.add(map(name, kind, struct));
            if (kind == MapKind.RINGBUF) {
                events.add(event(name, struct));
                events.add(event(name, common));
            }
            variables.add(new VariableDefinition(name, struct, 0, 16, true));
            programs.add(new ProgramDefinition(name, name, ProgramKind.OTHER));
        }
        List<DataSectionDefinition> sections = List.of(
                new DataSectionDefinition(
                        ".rodata", DataSectionDefinition.Kind.RODATA, 16L * names.size(), true, variables),
                new DataSectionDefinition(
                        ".data.*/" + names.get(0),
                        DataSectionDefinition.Kind.DATA,
                        16L * names.size(),
                        true,
                        variables));
        return new BpfObjectFile(
                ByteOrder.LITTLE_ENDIAN,
                Optional.of(new Btf(ByteOrder.LITTLE_ENDIAN, 8, types)),
                maps,
                programs,
                sections,
                List.of(),
                events,
                List.of());
    }

    private static EventDeclaration event(String map, int typeId) {
        return new EventDeclaration(map, typeId, Optional.empty(), EventDeclaration.Origin.MACRO);
    }

    private static List<BtfType.Member> members(List<String> names, int enumeration) {
        List<BtfType.Member> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int type = List.of(1, 2, 3, enumeration).get(i % 4);
            members.add(new BtfType.Member(names.get(i), type, 128L * i, 0));
        }
        return members;
    }

    private static MapDefinition map(String name, MapKind kind, int struct) {
        boolean table = kind == MapKind.HASH;
        return new MapDefinition(
                name,
                kind.ordinal(),
                kind,
                table ? OptionalInt.of(2) : OptionalInt.empty(),
                table ? OptionalInt.of(struct) : OptionalInt.empty(),
                12,
                16,
                1,
                0,
                0,
                0,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
