package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.BpfPrivilegeException;
import io.github.bpf4j.runtime.BpfVerifierException;
import java.util.Optional;

/** Decodes what libbpf and the C library return; the one place where an error number becomes an exception. */
public final class Failures {
    private Failures() {}

    /**
     * Passes a result on, or throws for a negated errno.
     *
     * @param object what it was done to: {@code map execs of execsnoop_bpf}
     */
    public static int check(int result, Operation operation, String object) {
        if (result < 0) {
            throw of(-result, operation, object, "");
        }
        return result;
    }

    /** As above, with what libbpf said meanwhile. */
    public static int check(int result, Operation operation, String object, LibbpfLog log) {
        if (result < 0) {
            throw of(-result, operation, object, log.take());
        }
        return result;
    }

    /** Passes a pointer on, or throws errno for NULL. */
    public static long checkPointer(long pointer, Operation operation, String object, LibbpfLog log) {
        if (pointer == 0) {
            throw of(LibC.errno(), operation, object, log.take());
        }
        return pointer;
    }

    /** As {@link #check}, with advice about what it was done to. */
    public static int checkResult(int result, Operation operation, String object, LibbpfLog log, Hint hint) {
        if (result < 0) {
            throw of(-result, operation, object, log.take(), hint);
        }
        return result;
    }

    /** As {@link #checkPointer}, with advice about what it was done to. */
    public static long checkPointer(long pointer, Operation operation, String object, LibbpfLog log, Hint hint) {
        if (pointer == 0) {
            throw of(LibC.errno(), operation, object, log.take(), hint);
        }
        return pointer;
    }

    /** What a function of the C library has just failed with. */
    public static BpfException ofLibC(Operation operation, String object) {
        return of(LibC.errno(), operation, object, "");
    }

    static BpfException of(int error, Operation operation, String object, String log) {
        return of(error, operation, object, log, Hint.NONE);
    }

    static BpfException of(int error, Operation operation, String object, String log, Hint hint) {
        Optional<BpfLibraryException> tooOld = NewerSections.tooOld(log);
        if (tooOld.isPresent()) {
            return tooOld.get();
        }
        String errno = Errno.name(error);
        Optional<VerifierLog> rejection = VerifierLog.find(log).filter(VerifierLog::begun);
        if (rejection.isPresent()) {
            VerifierLog verifier = rejection.get();
            return new BpfVerifierException(
                    verifier.message(object, errno),
                    verifier.program(),
                    verifier.sourceLine(),
                    verifier.text(),
                    errno,
                    log);
        }
        String message = "cannot " + operation + " " + object + ": " + errno + " (" + Errno.text(error) + ")"
                + advice(error, operation, log, hint)
                        .map(advice -> ". " + advice)
                        .orElse("")
                + (log.isEmpty() ? "" : "\n" + log.indent(2).stripTrailing());
        return Advice.isPrivilege(error)
                ? new BpfPrivilegeException(message, operation.toString(), object, errno, log)
                : new BpfException(message, operation.toString(), object, errno, log);
    }

    private static Optional<String> advice(int error, Operation operation, String log, Hint hint) {
        Optional<String> particular = Advice.isPrivilege(error) ? Optional.empty() : hint.of(error);
        return particular.isPresent() ? particular : Advice.of(error, operation, log);
    }
}
