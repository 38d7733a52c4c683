package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.KernelInfo;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.NetworkInterfaces;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.TrafficControl;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A filter on a clsact. The kernel has no link for it: when the process ends without detaching, it stays. So it carries
 * a handle made of the program's name, by which the next start finds it and replaces it.
 */
final class TcFilter implements LinkHandle {
    /** Made by this JVM, in use; each by its hook, handle and priority. */
    private static final Set<Place> PLACES = new HashSet<>();
    /** The interfaces whose clsact this JVM has made. */
    private static final Set<Integer> CLSACTS = new HashSet<>();

    private final Place place;
    private final TrafficControl.Filter filter;

    private record Place(TrafficControl.Hook hook, int handle, int priority) {}

    private TcFilter(Place place, int program) {
        this.place = place;
        this.filter = new TrafficControl.Filter(place.hook, place.handle, place.priority, program);
    }

    /**
     * @param owner of the filter, the same at each start
     * @param program descriptor
     * @param description of the program, for messages
     */
    static TcFilter attach(
            TrafficControl.Hook hook, int priority, String owner, int program, String description, LibbpfLog log) {
        synchronized (PLACES) {
            Hint hint = hint(hook);
            int created = TrafficControl.create(hook.networkInterface());
            if (created == 0) {
                CLSACTS.add(hook.networkInterface());
            } else if (created != -Errno.EEXIST) {
                Failures.checkResult(created, Operation.ATTACH, description, log, hint);
            }
            Place place = new Place(hook, handle(owner), priority);
            while (PLACES.contains(place)) {
                // The same program, attached there twice.
                place = new Place(hook, place.handle + 1, priority);
            }
            try {
                Failures.checkResult(
                        TrafficControl.attach(hook, place.handle, priority, program),
                        Operation.ATTACH,
                        description,
                        log,
                        hint);
            } catch (BpfException e) {
                removeClsact(hook.networkInterface());
                throw e;
            }
            PLACES.add(place);
            return new TcFilter(place, KernelInfo.idOfProgram(program));
        }
    }

    private static Hint hint(TrafficControl.Hook hook) {
        return error -> NetworkInterfaces.hint(hook.networkInterface())
                .of(error)
                .or(() -> error == Errno.EINVAL
                        ? Optional.of("The interface has something else than a clsact in its place (\"tc qdisc show\"),"
                                + " or another kind of filter has this priority (\"tc filter show\")")
                        : Optional.empty());
    }

    private static int handle(String owner) {
        CRC32 checksum = new CRC32();
        checksum.update(owner.getBytes(StandardCharsets.UTF_8));
        // Neither 0, which lets the kernel choose, nor near the end, since more may follow.
        return (int) checksum.getValue() & 0x7fffffff | 1;
    }

    @Override
    public int release(boolean pinned) {
        synchronized (PLACES) {
            int result = TrafficControl.detach(filter);
            PLACES.remove(place);
            removeClsact(place.hook.networkInterface());
            return result;
        }
    }

    /** Only if it is ours, and nobody else has come to use it. */
    private static void removeClsact(int networkInterface) {
        if (CLSACTS.contains(networkInterface) && !TrafficControl.hasFilters(networkInterface)) {
            TrafficControl.destroy(networkInterface);
            CLSACTS.remove(networkInterface);
        }
    }
}
