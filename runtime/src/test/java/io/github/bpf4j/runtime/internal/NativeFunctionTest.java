package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.BpfLibraryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFunctionTest {
    private static final int EBADF = 9;

    /** To keep it takes time at each call. */
    @Test
    void errnoIsKeptOnlyWhereItIsAskedFor() {
        assertThat((int) libc("setsockopt").call(-1, 0, 0, 0, 0)).isNegative();
        assertThat(LibC.errno()).isEqualTo(EBADF);
        assertThat(LibC.munmap(1, 1)).isNegative();
        assertThat((int) libc("dup2").callWithoutErrno(-1, -1)).isNegative();
        assertThat((int) libc("lseek").callWithoutErrno(-1, 0, 0)).isNegative();
        assertThat((int) libc("pread").callWithoutErrno(-1, 0, 0, 0)).isNegative();
        assertThat((int) libc("setsockopt").callWithoutErrno(-1, 0, 0, 0, 0)).isNegative();
        assertThat(LibC.errno()).isEqualTo(Errno.EINVAL);
    }

    private static NativeFunction libc(String name) {
        return new NativeFunction(SystemCalls.LIBRARY, name, "");
    }

    /** Each number of arguments, each argument with a pattern of its own in all 64 bits, told back by C. */
    @Test
    void everyArgumentArrives(@TempDir Path directory) throws Exception {
        Path library = compile(directory);
        NativeLibrary tell = new NativeLibrary(library.toString()) {
            @Override
            BpfLibraryException notFound(String reason) {
                return new BpfLibraryException(reason);
            }

            @Override
            BpfLibraryException tooOld(String function, String since) {
                return new BpfLibraryException(function + " since " + since);
            }
        };
        ByteBuffer told = ByteBuffer.allocateDirect(8 * 8).order(java.nio.ByteOrder.nativeOrder());
        long at = NativeMemory.address(told);
        long[] a = new long[8];
        for (int i = 0; i < 8; i++) {
            a[i] = 0x8000_0001_8000_0001L * (i + 1) ^ 0x0f0f_3c3c_5a5a_9696L;
        }
        assertThat(new NativeFunction(tell, "tell0", "").call()).isEqualTo(0xfedc_ba98_7654_3210L);
        assertThat(new NativeFunction(tell, "tell1", "").call(at)).isEqualTo(1);
        assertThat(new NativeFunction(tell, "tell2", "").call(at, a[1])).isEqualTo(2);
        assertThat(told.getLong(8)).isEqualTo(a[1]);
        assertThat(new NativeFunction(tell, "tell3", "").call(at, a[2], a[3])).isEqualTo(3);
        assertThat(told.getLong(16)).isEqualTo(a[3]);
        assertThat(new NativeFunction(tell, "tell4", "").call(at, a[3], a[4], a[5]))
                .isEqualTo(4);
        assertThat(told.getLong(24)).isEqualTo(a[5]);
        assertThat(new NativeFunction(tell, "tell5", "").call(at, a[1], a[2], a[3], a[4]))
                .isEqualTo(5);
        assertThat(told.getLong(32)).isEqualTo(a[4]);
        for (int repeat = 0; repeat < 100_000; repeat++) {
            // Often enough that the JIT's version is tried as well.
            new NativeFunction(tell, "tell6", "").call(at, a[1] + repeat, a[2], a[3], a[4], a[5] + repeat);
            if (told.getLong(8) != a[1] + repeat || told.getLong(40) != a[5] + repeat) {
                throw new AssertionError("after " + repeat + " calls");
            }
        }
        assertThat(new NativeFunction(tell, "tell2", "").callWithoutErrno(at, a[6]))
                .isEqualTo(2);
        assertThat(told.getLong(8)).isEqualTo(a[6]);
        assertThat(new NativeFunction(tell, "tell3", "").callWithoutErrno(at, a[2], a[4]))
                .isEqualTo(3);
        assertThat(told.getLong(16)).isEqualTo(a[4]);
        assertThat(new NativeFunction(tell, "tell4", "").callWithoutErrno(at, a[3], a[4], a[6]))
                .isEqualTo(4);
        assertThat(told.getLong(24)).isEqualTo(a[6]);
        assertThat(new NativeFunction(tell, "tell5", "").callWithoutErrno(at, a[1], a[2], a[3], a[6]))
                .isEqualTo(5);
        assertThat(told.getLong(32)).isEqualTo(a[6]);
        assertThat(new NativeFunction(tell, "tell7", "").call(at, a[1], a[2], a[3], a[4], a[5], a[6]))
                .isEqualTo(7);
        for (int i = 1; i < 7; i++) {
            assertThat(told.getLong(8 * i)).isEqualTo(a[i]);
        }
        assertThatThrownBy(() -> new NativeFunction(tell, "tell9", "2.0").call())
                .isInstanceOf(BpfLibraryException.class)
                .hasMessage("tell9 since 2.0");
    }

    private static Path compile(Path directory) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("tell.c"), """
                long tell0(void) { return 0xfedcba9876543210L; }
                long tell1(long *t) { return 1; }
                long tell2(long *t, long b) { t[1] = b; return 2; }
                long tell3(long *t, long b, long c) { t[1] = b; t[2] = c; return 3; }
                long tell4(long *t, long b, long c, long d) { t[1] = b; t[2] = c; t[3] = d; return 4; }
                long tell5(long *t, long b, long c, long d, long e)
                { t[1] = b; t[2] = c; t[3] = d; t[4] = e; return 5; }
                long tell6(long *t, long b, long c, long d, long e, long f)
                { t[1] = b; t[2] = c; t[3] = d; t[4] = e; t[5] = f; return 6; }
                long tell7(long *t, long b, long c, long d, long e, long f, long g)
                { t[1] = b; t[2] = c; t[3] = d; t[4] = e; t[5] = f; t[6] = g; return 7; }
                """);
        Path library = directory.resolve("libtell.so");
        try {
            Process clang = new ProcessBuilder(
                            "clang",
                            "-O1",
                            "-nostdlib",
                            "-shared",
                            "-fPIC",
                            "-o",
                            library.toString(),
                            source.toString())
                    .inheritIO()
                    .start();
            assertThat(clang.waitFor()).isZero();
        } catch (IOException e) {
            Assumptions.abort("clang is not installed: " + e.getMessage());
        }
        return library;
    }
}
