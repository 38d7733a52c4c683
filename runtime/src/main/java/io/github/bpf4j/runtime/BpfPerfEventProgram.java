package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.OnlineCpus;
import io.github.bpf4j.runtime.internal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that samples: it runs at events of the kernel's perf subsystem, of hardware or software. */
public final class BpfPerfEventProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfPerfEventProgram(BpfObject object, String name) {
        super(object, name);
    }

    private BpfPerfEventProgram(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 5.15. */
    public BpfPerfEventProgram withCookie(long cookie) {
        return new BpfPerfEventProgram(this, cookie);
    }

    /**
     * Attaches to an event.
     *
     * @throws IllegalArgumentException if it has neither CPU nor process
     * @throws BpfException if this machine has no such event, as virtual machines have none of hardware, or the kernel
     *     refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(BpfPerfEvent event) {
        if (!event.hasOwner()) {
            throw new IllegalArgumentException(
                    "the " + event + " needs a CPU or a process: say which, or attach to each CPU");
        }
        return attach(log -> attach(event, log));
    }

    /**
     * Attaches to an event on each CPU that is online, by a link each.
     *
     * @throws BpfException as {@link #attach(BpfPerfEvent)}; then it is attached on none
     */
    public List<BpfLink> attachToEachCpu(BpfPerfEvent event) {
        List<BpfLink> links = new ArrayList<>();
        try {
            for (int cpu : OnlineCpus.list()) {
                links.add(attach(event.cpu(cpu)));
            }
            return List.copyOf(links);
        } catch (RuntimeException e) {
            links.forEach(BpfLink::detach);
            throw e;
        }
    }

    private LinkHandle attach(BpfPerfEvent event, LibbpfLog log) {
        String description = this + " to " + event;
        int descriptor = Failures.checkResult(event.open(), Operation.ATTACH, description, log, hint());
        try (NativeOptions options = NativeOptions.ofCookie(cookie())) {
            return new NativeLink(Failures.checkPointer(
                    LibbpfLinks.programAttachPerfEvent(pointer(), descriptor, options.address()),
                    Operation.ATTACH,
                    description,
                    log));
        } catch (BpfException e) {
            LibC.close(descriptor);
            throw e;
        }
    }

    private static Hint hint() {
        return error -> switch (error) {
            case Errno.ENOENT, Errno.EOPNOTSUPP ->
                Optional.of("This machine has no such event: virtual machines often lack those of hardware; the"
                        + " software event CPU_CLOCK is everywhere");
            case Errno.ESRCH -> Optional.of("There is no such process");
            default -> Optional.empty();
        };
    }
}
