package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two threads that initialise classes that need each other wait for each other for ever, if each has begun with another
 * one; and {@link StartUp} initialises beside whoever loads.
 */
class InitialisationTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.bpf4j.runtime", "com.kenai.jffi");

    private final Map<JavaClass, Set<JavaClass>> needed = new HashMap<>();

    @Test
    void noClassesNeedEachOther() {
        for (JavaClass type : CLASSES) {
            needed.put(type, neededBy(type));
        }
        Set<String> circles = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            Set<JavaClass> circle = reachable(type).stream()
                    .filter(c -> reachable(c).contains(type))
                    .collect(Collectors.toSet());
            // If the others are used by the one only, as private subclasses are, all threads begin with that.
            Set<String> begun = circle.stream()
                    .filter(c -> isUsedOutside(circle, c))
                    .map(JavaClass::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (begun.size() > 1) {
                circles.add(begun.toString());
            }
        }

        assertThat(CLASSES).contains(CLASSES.get("com.kenai.jffi.Invoker"), CLASSES.get(LibbpfLog.class));
        assertThat(circles).isEmpty();
    }

    private static boolean isUsedOutside(Set<JavaClass> circle, JavaClass type) {
        return type.getAccessesToSelf().stream().anyMatch(access -> !circle.contains(access.getOriginOwner()));
    }

    private Set<JavaClass> reachable(JavaClass from) {
        Set<JavaClass> found = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (JavaClass next : needed.getOrDefault(open.pop(), Set.of())) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    /** What the initialisation of a class initialises, as far as its code tells: it may call what overrides a method. */
    private static Set<JavaClass> neededBy(JavaClass type) {
        Set<JavaClass> found = new HashSet<>();
        type.getRawSuperclass().ifPresent(found::add);
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        type.getStaticInitializer().ifPresent(open::push);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                JavaMember member = access.getTarget().resolveMember().orElse(null);
                if (access instanceof JavaConstructorCall
                        || member != null && member.getModifiers().contains(JavaModifier.STATIC)) {
                    found.add(access.getTargetOwner());
                }
                if (member instanceof JavaCodeUnit called && seen.add(called)) {
                    open.push(called);
                }
            }
        }
        found.remove(type);
        return found;
    }
}
