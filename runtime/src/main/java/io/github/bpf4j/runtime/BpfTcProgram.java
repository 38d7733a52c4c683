package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.NetworkInterfaces;
import io.github.bpf4j.runtime.internal.TrafficControl;

/**
 * A program for packets that a network interface receives or sends, as a filter of its traffic control: sections
 * {@code tc} and {@code classifier}. It returns an action ({@code TC_ACT_OK}, …).
 *
 * <p>The kernel keeps such a filter until it is removed, also when the process is killed. It has a handle made of the
 * names of skeleton and program, and priority {@value #PRIORITY} if none is given: by these the next start replaces it.
 * The {@code clsact} that it needs is made if there is none, and removed with the last filter if this process made it.
 *
 * @see BpfTcxProgram for Linux 6.6 and later, by links that end with the process
 */
public final class BpfTcProgram extends BpfProgram {
    /** Priority of the filters for which none is given; lower ones run first. */
    public static final int PRIORITY = 500;

    /** Which packets. */
    public enum Direction {
        /** Those that the interface receives. */
        INGRESS(TrafficControl.INGRESS),
        /** Those that it sends. */
        EGRESS(TrafficControl.EGRESS);

        private final int point;

        Direction(int point) {
            this.point = point;
        }
    }

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfTcProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to an interface of this network namespace.
     *
     * @throws BpfException if there is no such interface, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(String networkInterface, Direction direction) {
        return attach(networkInterface, direction, PRIORITY);
    }

    /** As the other, with a priority from 1 to 65,535; lower ones run first. */
    public BpfLink attach(String networkInterface, Direction direction, int priority) {
        return attach(NetworkInterfaces.index(networkInterface), direction, priority);
    }

    /** As the others, by the number of the interface. */
    public BpfLink attach(int networkInterface, Direction direction, int priority) {
        if (priority < 1 || priority > 0xffff) {
            throw new IllegalArgumentException("the priority of a filter is from 1 to 65535, and not " + priority);
        }
        TrafficControl.Hook hook = new TrafficControl.Hook(networkInterface, direction.point);
        return attach(
                log -> TcFilter.attach(hook, priority, object().name() + "/" + name(), descriptor(), toString(), log));
    }
}
