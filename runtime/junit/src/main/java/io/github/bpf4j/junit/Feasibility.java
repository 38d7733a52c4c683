package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.BpfPrivilegeException;
import io.github.bpf4j.runtime.BpfVerifierException;
import java.util.Set;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Tells what is wrong with a program from what this machine does not allow. */
final class Feasibility {
    /** A build that must not skip tests sets it. */
    static final String REQUIRED = "bpf4j.test.required";

    /** The kernel forbids it, or does not have it. */
    private static final Set<String> NOT_HERE = Set.of("EPERM", "EACCES", "ENOTSUPP", "EOPNOTSUPP", "ENOSYS");

    private Feasibility() {}

    /** Does something with BPF; if this machine cannot, the test is skipped, for that reason. */
    static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (BpfVerifierException e) {
            throw new AssertionFailedError(e.getMessage() + "\n" + e.verifierLog(), e);
        } catch (BpfLibraryException | BpfPrivilegeException e) {
            throw skip(e);
        } catch (BpfException e) {
            throw NOT_HERE.contains(e.errno()) ? skip(e) : e;
        }
    }

    private static RuntimeException skip(BpfException reason) {
        return required() ? reason : new TestAbortedException(reason.getMessage(), reason);
    }

    static boolean required() {
        return Boolean.getBoolean(REQUIRED);
    }

    /** What a test must see as it was thrown. */
    static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
