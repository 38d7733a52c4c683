package io.github.bpf4j.runtime;

/** Places in a program's code, which libbpf fills and the program jumps to: how many there are. Needs Linux 6.19. */
public class BpfInstructionArray extends BpfMap {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfInstructionArray(BpfObject object, String name) {
        super(object, name);
        check(BpfMapType.INSN_ARRAY);
    }

    /** How many places there are. */
    public final long length() {
        return maxEntries();
    }
}
