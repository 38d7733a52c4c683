package io.github.bpf4j.runtime;

/**
 * Memory that programs share with their process, by the page: its size. It needs libbpf 1.5.
 *
 * <p>Java has no access to the memory itself: a page that no program has allocated may end the process that touches it.
 */
public class BpfArena extends BpfMap {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfArena(BpfObject object, String name) {
        super(object, name);
        check(BpfMapType.ARENA);
    }

    /** How many pages it has room for. */
    public final long pages() {
        return maxEntries();
    }
}
