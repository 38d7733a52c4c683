package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.ChildJvm;
import io.github.bpf4j.runtime.KernelTest;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each in a JVM of its own, which must not have made many calls yet. */
@KernelTest
class ForeignElementsTest {
    private static final boolean POSSIBLE = Runtime.version().feature() >= 22;
    private static final String MODULE = "io.github.bpf4j.runtime";
    private static final String JFFI = "org.jnrproject.jffi";

    @Test
    void onTheClassPathItIsUsedAfterManyCalls() {
        assertThat(run(nativeAccess("ALL-UNNAMED"))).isEqualTo(report(POSSIBLE));
    }

    @Test
    void aModuleNeedsNativeAccess() {
        assertThat(run(Stream.concat(asModule(), nativeAccess(JFFI + ',' + MODULE))))
                .isEqualTo(report(POSSIBLE));
    }

    @Test
    void aModuleWithoutNativeAccessStaysWithJffiAndPrintsNothing() {
        assertThat(run(Stream.concat(asModule(), nativeAccess(JFFI)))).isEqualTo(report(false));
    }

    private static String run(Stream<String> options) {
        return ChildJvm.run(options.collect(Collectors.toList()), Calls.class).output();
    }

    /** All that is printed, warnings of the JVM included. */
    private static String report(boolean foreign) {
        return "few calls: false " + Calls.RIGHT + "\nthreads: 0 wrong\nmany calls: " + foreign + ' ' + Calls.RIGHT
                + '\n';
    }

    private static Stream<String> nativeAccess(String modules) {
        return POSSIBLE ? Stream.of("--enable-native-access=" + modules) : Stream.empty();
    }

    /** Options by which this module's classes, tests included, are the module, and not on the class path. */
    private static Stream<String> asModule() {
        String[] classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator);
        String modules = Arrays.stream(classPath)
                .filter(entry -> entry.matches(".*/(classes|jffi-[0-9.]+\\.jar|jspecify-[^/]*)/?"))
                .collect(Collectors.joining(File.pathSeparator));
        String tests = Arrays.stream(classPath)
                .filter(entry -> entry.matches(".*/test-classes/?"))
                .collect(Collectors.joining());
        return Stream.of(
                "--module-path=" + modules, "--add-modules=" + MODULE, "--patch-module=" + MODULE + '=' + tests);
    }

    /** Prints results of few calls, of many by several threads, and again of few. */
    static final class Calls {
        private static final int HASH = 1;
        private static final int ABSENT = 1;
        private static final int PRESENT = 2;
        private static final int NO_SUCH_FLAG = 1 << 20;
        private static final int NOWHERE = 1;

        static final List<Integer> RIGHT = List.of(
                -Errno.ENOENT,
                -Errno.ENOENT,
                -Errno.ENOENT,
                -Errno.ENOENT,
                -Errno.EINVAL,
                0,
                -Errno.EEXIST,
                0,
                7,
                0,
                1,
                -Errno.ENOENT,
                0,
                7,
                -Errno.ENOENT,
                0,
                0,
                -Errno.EFAULT,
                -Errno.EBADF);

        private Calls() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (NativeMemory memory = new NativeMemory()) {
                int map = Libbpf.mapCreate(HASH, memory.string("calls"), 4, 8, 100, 0);
                System.out.println("few calls: " + ForeignElements.ready() + ' ' + results(map));
                int[] wrong = new int[4];
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < wrong.length; i++) {
                    int number = i;
                    threads.add(new Thread(() -> wrong[number] = wrongOf(map, number)));
                }
                threads.forEach(Thread::start);
                boolean foreign = ForeignSwitch.await();
                for (Thread thread : threads) {
                    thread.join();
                }
                System.out.println("threads: " + Arrays.stream(wrong).sum() + " wrong");
                System.out.println("many calls: " + foreign + ' ' + results(map));
            }
        }

        private static List<Integer> results(int map) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(24).order(java.nio.ByteOrder.nativeOrder());
            long key = NativeMemory.address(bytes);
            long next = key + 4;
            long value = key + 8;
            bytes.putInt(0, 1).putLong(8, 7);
            List<Integer> results = new ArrayList<>();
            results.add(LibbpfElements.lookup(map, key, value));
            results.add(LibbpfElements.delete(map, key));
            results.add(LibbpfElements.lookupAndDelete(map, key, value));
            results.add(LibbpfElements.update(map, key, value, PRESENT));
            results.add(LibbpfElements.update(map, key, value, NO_SUCH_FLAG));
            results.add(LibbpfElements.update(map, key, value, ABSENT));
            results.add(LibbpfElements.update(map, key, value, ABSENT));
            bytes.putLong(8, 0);
            results.add(LibbpfElements.lookup(map, key, value));
            results.add((int) bytes.getLong(8));
            results.add(LibbpfElements.nextKey(map, 0, next));
            results.add(bytes.getInt(4));
            results.add(LibbpfElements.nextKey(map, key, next));
            bytes.putLong(8, 0);
            results.add(LibbpfElements.lookupAndDelete(map, key, value));
            results.add((int) bytes.getLong(8));
            results.add(LibbpfElements.lookup(map, key, value));
            results.add(LibbpfElements.update(map, key, value, 0));
            results.add(LibbpfElements.delete(map, key));
            results.add(LibbpfElements.lookup(map, NOWHERE, value));
            results.add(LibbpfElements.lookup(-1, key, value));
            return results;
        }

        /** How often a thread does not find what it has stored, until it has called often after the change, too. */
        private static int wrongOf(int map, int number) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(16).order(java.nio.ByteOrder.nativeOrder());
            long key = NativeMemory.address(bytes);
            long value = key + 8;
            bytes.putInt(0, 10 + number);
            int wrong = 0;
            for (long i = 0; i < ForeignElements.ENOUGH; i++) {
                long stored = i << 8 | number;
                bytes.putLong(8, stored);
                int result = LibbpfElements.update(map, key, value, 0);
                bytes.putLong(8, -1);
                wrong += result == 0 && LibbpfElements.lookup(map, key, value) == 0 && bytes.getLong(8) == stored
                        ? 0
                        : 1;
            }
            wrong += LibbpfElements.delete(map, key) == 0 ? 0 : 1;
            return wrong;
        }
    }
}
