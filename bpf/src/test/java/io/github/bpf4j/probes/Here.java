package io.github.bpf4j.probes;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLibraryException;
import java.util.Set;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Skips tests of what this machine's kernel or libbpf lacks. */
final class Here {
    private static final Set<String> LACKING = Set.of("EPERM", "EACCES", "ENOTSUPP", "EOPNOTSUPP", "ENOSYS");

    private Here() {}

    /** Does it; if the kernel or libbpf lacks it, the test is skipped for that reason. */
    static <T> T orSkip(Supplier<T> work) {
        try {
            return work.get();
        } catch (BpfLibraryException e) {
            throw new TestAbortedException(e.getMessage(), e);
        } catch (BpfException e) {
            if (LACKING.contains(e.errno())) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
