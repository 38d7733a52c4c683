package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.BtfType;
import java.util.Map;

/** The integer and floating-point types of C, as clang has them for BPF. */
final class CTypes {
    /** Bytes of the names that compilers write into BTF. */
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("char", 1),
            Map.entry("signed char", 1),
            Map.entry("unsigned char", 1),
            Map.entry("short int", 2),
            Map.entry("short", 2),
            Map.entry("short unsigned int", 2),
            Map.entry("unsigned short", 2),
            Map.entry("int", 4),
            Map.entry("unsigned int", 4),
            Map.entry("long int", 8),
            Map.entry("long", 8),
            Map.entry("long unsigned int", 8),
            Map.entry("unsigned long", 8),
            Map.entry("long long int", 8),
            Map.entry("long long", 8),
            Map.entry("long long unsigned int", 8),
            Map.entry("unsigned long long", 8),
            Map.entry("__int128", 16),
            Map.entry("__int128 unsigned", 16),
            Map.entry("unsigned __int128", 16),
            Map.entry("_Bool", 1),
            Map.entry("float", 4),
            Map.entry("double", 8));

    private CTypes() {}

    /** By its name, if that means the same for BPF as for the kernel, else by size and sign. */
    static String name(BtfType.Int type) {
        return sameSize(type, type.size()) ? type.name() : integer(type.size(), type.signed());
    }

    /** Likewise; what BPF has no type for, such as 16-byte {@code long double}, becomes an integer of the size. */
    static String name(BtfType.Float type) {
        return sameSize(type, type.size()) ? type.name() : integer(type.size(), false);
    }

    private static boolean sameSize(BtfType type, int size) {
        return SIZES.getOrDefault(type.name(), 0) == size;
    }

    /** The integer type of a size in bytes: 1, 2, 4, 8 or 16. */
    static String integer(int size, boolean signed) {
        String name = switch (size) {
            case 1 -> "char";
            case 2 -> "short";
            case 4 -> "int";
            case 8 -> "long long";
            case 16 -> "__int128";
            default -> throw new IllegalArgumentException("C has no integer of " + size + " bytes");
        };
        return (signed ? "signed " : "unsigned ") + name;
    }

    /** Whether there are integers of this size in bytes. */
    static boolean hasInteger(int size) {
        return size <= 16 && Integer.bitCount(size) == 1;
    }
}
