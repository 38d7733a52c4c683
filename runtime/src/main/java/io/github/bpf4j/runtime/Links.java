package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the programs of an object are attached. Changes run under the object's lock. */
final class Links {
    private final BpfObject object;
    /** Oldest first; replaced at each change, so that readers need no lock. */
    private volatile List<BpfLink> links = List.of();

    Links(BpfObject object) {
        this.object = object;
    }

    Optional<BpfLink> of(String program) {
        List<BpfLink> all = links;
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).program().equals(program)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Attaches something.
     *
     * @param name of the program, or of what else is attached
     * @param attach does it, and throws if that fails; libbpf's words go to the log
     */
    BpfLink attach(String name, Function<LibbpfLog, LinkHandle> attach) {
        try (LibbpfLog log = LibbpfLog.collect()) {
            object.lifetime().enter();
            object.lock().lock();
            try {
                return add(name, attach.apply(log));
            } finally {
                object.lock().unlock();
                object.lifetime().leave();
            }
        }
    }

    void attachAll() {
        LibbpfLog log = LibbpfLog.collect();
        try {
            object.lifetime().enter();
            object.lock().lock();
            try {
                attachEach();
            } finally {
                object.lock().unlock();
                object.lifetime().leave();
            }
        } finally {
            log.close();
        }
    }

    private void attachEach() {
        List<BpfLink> attached = new ArrayList<>();
        try {
            long pointer = object.pointer();
            for (long program = Libbpf.objectNextProgram(pointer, 0);
                    program != 0;
                    program = Libbpf.objectNextProgram(pointer, program)) {
                BpfLink link = attachByItself(program);
                if (link != null) {
                    attached.add(link);
                }
            }
        } catch (BpfException e) {
            attached.forEach(link -> detachAfter(e, link));
            throw e;
        }
    }

    private @Nullable BpfLink attachByItself(long program) {
        String name = NativeMemory.text(LibbpfPrograms.programName(program));
        boolean wanted = LibbpfPrograms.programFd(program) >= 0 && LibbpfPrograms.programAutoattach(program);
        if (!wanted || of(name).isPresent()) {
            return null;
        }
        try (LibbpfLog log = LibbpfLog.collect()) {
            long link = LibbpfLinks.programAttach(program);
            if (link == 0 && LibC.errno() == Errno.EOPNOTSUPP && !log.hasWarnings()) {
                // The section does not say where to: this one is attached by its own method.
                return null;
            }
            if (link == 0) {
                Hint hint = TargetHints.ofSection(NativeMemory.text(LibbpfPrograms.programSectionName(program)));
                Failures.checkPointer(link, Operation.ATTACH, object.describe("program", name), log, hint);
            }
            return add(name, new NativeLink(link));
        }
    }

    private static void detachAfter(BpfException failure, BpfLink link) {
        try {
            link.detach();
        } catch (BpfException e) {
            failure.addSuppressed(e);
        }
    }

    private BpfLink add(String program, LinkHandle handle) {
        BpfLink link = new BpfLink(object, program, handle);
        List<BpfLink> more = new ArrayList<>(links);
        more.add(link);
        links = List.copyOf(more);
        return link;
    }

    void remove(BpfLink link) {
        links = links.stream().filter(other -> other != link).toList();
    }

    /** Detaches all programs, also those that are pinned. */
    void detach() {
        LibbpfLog.during(() -> {
            object.lifetime().enter();
            try {
                each(BpfLink::detach);
            } finally {
                object.lifetime().leave();
            }
        });
    }

    /** Lets go of all links: what is not pinned is detached. */
    void close() {
        each(BpfLink::close);
    }

    /** Does it to all, also when it fails for one. */
    private void each(Consumer<BpfLink> end) {
        BpfException failure = null;
        for (BpfLink link : links) {
            try {
                end.accept(link);
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
