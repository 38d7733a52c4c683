package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfArenaSection;
import io.github.bpf4j.runtime.BpfAtomicStruct;
import io.github.bpf4j.runtime.BpfMap;
import io.github.bpf4j.runtime.BpfSection;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.type.BpfEnum;
import io.github.bpf4j.runtime.type.BpfStruct;
import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of names that generated classes inherit have all of them. */
class ReservedNamesTest {
    private static final Pattern IMPORT =
            Pattern.compile("import (?:io\\.github\\.bpf4j\\.(?:runtime|annotation)|org\\.jspecify)[a-z.]*\\.(\\w+);");

    @Test
    void ofStructs() {
        assertThat(ReservedNames.OF_STRUCTS).containsAll(inherited(BpfStruct.class));
    }

    @Test
    void ofSections() {
        assertThat(ReservedNames.OF_SECTIONS).containsAll(inherited(BpfSection.class));
    }

    @Test
    void ofArenaSections() {
        assertThat(ReservedNames.OF_ARENA_SECTIONS).containsAll(inherited(BpfArenaSection.class));
    }

    @Test
    void ofAtomicStructs() {
        assertThat(ReservedNames.OF_ATOMIC_STRUCTS).containsAll(inherited(BpfAtomicStruct.class));
    }

    @Test
    void ofSkeletons() {
        assertThat(ReservedNames.OF_SKELETONS).containsAll(inherited(BpfSkeleton.class));
    }

    @Test
    void ofGroups() {
        assertThat(ReservedNames.OF_GROUPS).containsAll(inherited(Object.class));
    }

    @Test
    void ofEnumsHaveWhatTheInterfaceAsksFor() {
        assertThat(ReservedNames.OF_ENUMS)
                .containsAll(Arrays.stream(BpfEnum.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    /** What the emitters import of ours is what generated code mentions. */
    @Test
    void ofClassesAreThoseThatEmittersMention() throws IOException {
        Set<String> mentioned = new TreeSet<>();
        try (Stream<Path> emitters = Files.list(Path.of("src/main/java/io/github/bpf4j/processor/codegen"))) {
            for (Path emitter : emitters.toList()) {
                IMPORT.matcher(Files.readString(emitter)).results().forEach(match -> mentioned.add(match.group(1)));
            }
        }
        assertThat(mentioned).contains("BpfSkeleton", "BpfStruct", "Unsigned", "Nullable");
        assertThat(ReservedNames.OF_CLASSES).containsAll(mentioned);
        assertThat(ReservedNames.OF_CLASSES.stream().filter(name -> name.startsWith("Bpf")))
                .as("names that C's types could have otherwise")
                .isSubsetOf(mentioned);
    }

    @Test
    void baseClassesNestNothingThatWouldHideOurClasses() {
        assertThat(Stream.of(BpfStruct.class, BpfSection.class, BpfArenaSection.class, BpfSkeleton.class, BpfMap.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                        .filter(type -> isInherited(type.getModifiers()))
                        .map(Class::getSimpleName))
                .isEmpty();
    }

    @Test
    void baseClassesHaveNoVariablesThatWouldHideOurs() {
        assertThat(Stream.of(BpfStruct.class, BpfSection.class, BpfArenaSection.class, BpfSkeleton.class, BpfMap.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> isInherited(field.getModifiers()))
                        .map(Member::getName))
                .isEmpty();
    }

    private static Set<String> inherited(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Class<?> base = type; base != null; base = base.getSuperclass()) {
            for (Method method : base.getDeclaredMethods()) {
                if (isInherited(method.getModifiers())
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())) {
                    names.add(method.getName());
                }
            }
        }
        return names;
    }

    private static boolean isInherited(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
