package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How the programs of an object are attached. Changes run under the object's lock. */
final class Links {
    private final BpfObject object;
    /** Oldest first; replaced at each change, so that readers need no lock. */
    private volatile List<BpfLink> links = List.of();

    Links(BpfObject object) {
        this.object = object;
    }

    Optional<BpfLink> of(String program) {
        return links.stream().filter(link -> link.program().equals(program)).reduce((earlier, later) -> later);
    }

    /**
     * Attaches a program.
     *
     * @param attach the native call, which returns a {@code struct bpf_link *}
     */
    BpfLink attach(String program, LongSupplier attach) {
        return attach(program, Operation.ATTACH, object.describe("program", program), attach);
    }

    /** As above, for what need not be a program. */
    BpfLink attach(String name, Operation operation, String description, LongSupplier attach) {
        try (LibbpfLog log = LibbpfLog.collect()) {
            object.lifetime().enter();
            object.lock().lock();
            try {
                long link = attach.getAsLong();
                return add(name, Failures.checkPointer(link, operation, description, log));
            } finally {
                object.lock().unlock();
                object.lifetime().leave();
            }
        }
    }

    void attachAll() {
        LibbpfLog.during(() -> {
            object.lifetime().enter();
            object.lock().lock();
            try {
                attachEach();
            } finally {
                object.lock().unlock();
                object.lifetime().leave();
            }
        });
    }

    private void attachEach() {
        List<BpfLink> attached = new ArrayList<>();
        try {
            long pointer = object.pointer();
            for (long program = Libbpf.objectNextProgram(pointer, 0);
                    program != 0;
                    program = Libbpf.objectNextProgram(pointer, program)) {
                attachByItself(program).ifPresent(attached::add);
            }
        } catch (BpfException e) {
            attached.forEach(link -> detachAfter(e, link));
            throw e;
        }
    }

    private Optional<BpfLink> attachByItself(long program) {
        String name = NativeMemory.text(LibbpfPrograms.programName(program));
        boolean wanted = LibbpfPrograms.programFd(program) >= 0 && LibbpfPrograms.programAutoattach(program);
        if (!wanted || of(name).isPresent()) {
            return Optional.empty();
        }
        try (LibbpfLog log = LibbpfLog.collect()) {
            long link = LibbpfLinks.programAttach(program);
            if (link == 0 && LibC.errno() == Errno.EOPNOTSUPP && !log.hasWarnings()) {
                // The section does not say where to: this one is attached by its own method.
                return Optional.empty();
            }
            return Optional.of(
                    add(name, Failures.checkPointer(link, Operation.ATTACH, object.describe("program", name), log)));
        }
    }

    private static void detachAfter(BpfException failure, BpfLink link) {
        try {
            link.detach();
        } catch (BpfException e) {
            failure.addSuppressed(e);
        }
    }

    private BpfLink add(String program, long pointer) {
        BpfLink link = new BpfLink(object, program, pointer);
        List<BpfLink> more = new ArrayList<>(links);
        more.add(link);
        links = List.copyOf(more);
        return link;
    }

    void remove(BpfLink link) {
        links = links.stream().filter(other -> other != link).toList();
    }

    void detach() {
        LibbpfLog.during(() -> {
            object.lifetime().enter();
            try {
                detachAll();
            } finally {
                object.lifetime().leave();
            }
        });
    }

    /** Detaches all, also when one fails. */
    void detachAll() {
        BpfException failure = null;
        for (BpfLink link : links) {
            try {
                link.detach();
            } catch (BpfException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
