package io.github.bpf4j.torture;

import io.github.bpf4j.torture.VictimBpf.Item;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A skeleton with a number, which all that it stores carries.
 *
 * @param owner unique in this process, never 0
 */
record Victim(long owner, VictimBpf skeleton) {
    static final int SLOTS = 16;

    private static final AtomicLong LAST = new AtomicLong();

    static Victim open() {
        long owner = LAST.incrementAndGet();
        VictimBpf skeleton = VictimBpf.load(opened -> {
            opened.rodata().owner(owner);
            opened.data().ownerToo(owner);
            opened.progs().onExit().autoattach(owner % 16 == 0);
        });
        Item item = Item.allocate().owner(owner).complement(~owner);
        for (int i = 0; i < SLOTS; i++) {
            skeleton.maps().slots().set(i, item);
        }
        return new Victim(owner, skeleton);
    }

    void close() {
        skeleton.close();
    }
}
