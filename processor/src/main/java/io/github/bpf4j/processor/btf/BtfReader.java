package io.github.bpf4j.processor.btf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Reads BTF: the section {@code .BTF} of an object, or a file of its own such as {@code /sys/kernel/btf/vmlinux}.
 *
 * <p>The whole table is checked at once, types are decoded when they are first asked for.
 */
public final class BtfReader {
    private static final int BPF_POINTER_SIZE = 8;
    private static final Set<String> LONG = Set.of(
            "long", "long int", "int long", "unsigned long", "long unsigned", "unsigned long int", "long unsigned int");

    private BtfReader() {}

    /**
     * Reads a table of a kernel, in which pointers are as wide as {@code long}; 8 bytes where it has no such type.
     *
     * @param contents from position to limit, in either byte order; copied
     * @throws InvalidObjectException if they are no well-formed BTF
     */
    public static Btf read(ByteBuffer contents) {
        BtfTable table = new BtfTable(contents);
        return read(table, longSize(table));
    }

    /**
     * Reads the table of a BPF object, in which pointers have 8 bytes.
     *
     * @param contents from position to limit, in either byte order; copied
     * @throws InvalidObjectException if they are no well-formed BTF
     */
    public static Btf readObject(ByteBuffer contents) {
        return read(new BtfTable(contents), BPF_POINTER_SIZE);
    }

    private static Btf read(BtfTable table, int pointerSize) {
        new BtfChecker(table, pointerSize).check();
        return Btf.lazy(table.order(), pointerSize, new BtfDecoder(table));
    }

    private static int longSize(BtfTable table) {
        for (int id = 1; id < table.count(); id++) {
            if (table.kind(id) == BtfKind.INT
                    && (table.value(id) == 4 || table.value(id) == 8)
                    && LONG.contains(table.strings().text(table.strings().checked(table.nameOffset(id))))) {
                return table.value(id);
            }
        }
        return BPF_POINTER_SIZE;
    }
}
