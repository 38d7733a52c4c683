package io.github.bpf4j.processor.header;

import java.util.List;
import java.util.Random;

/** Writes C structs and unions of all sorts, among them many that nobody would write. */
final class RandomStructs {
    private static final List<String> TYPES = List.of(
            "char",
            "signed char",
            "unsigned char",
            "short",
            "unsigned short",
            "int",
            "unsigned int",
            "long",
            "unsigned long",
            "long long",
            "__int128",
            "_Bool",
            "float",
            "double",
            "void *",
            "enum small",
            "enum wide");
    private static final List<String> BITFIELD_TYPES = List.of(
            "char",
            "unsigned char",
            "short",
            "unsigned short",
            "int",
            "unsigned int",
            "long",
            "unsigned long long",
            "_Bool",
            "enum small");
    private static final List<Integer> BITS = List.of(8, 8, 16, 16, 32, 32, 64, 64, 1, 32);

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int members;

    private RandomStructs(long seed) {
        random = new Random(seed);
    }

    /** A C file with this many, each the type of a variable. */
    static String source(long seed, int count) {
        RandomStructs structs = new RandomStructs(seed);
        structs.text.append("enum small { SMALL = 1 };\nenum wide { WIDE = 1UL << 40 };\n");
        for (int i = 0; i < count; i++) {
            String name = structs.keyword() + " s" + i;
            structs.text.append(name).append(structs.body(i, 0)).append(";\n");
            structs.text
                    .append(name.replace("struct ", "typedef struct ").replace("union ", "typedef union "))
                    .append(" t" + i + ";\nt" + i + " v" + i + ";\n");
        }
        return structs.text.toString();
    }

    private String keyword() {
        return random.nextInt(5) == 0 ? "union" : "struct";
    }

    private String body(int previous, int depth) {
        StringBuilder body = new StringBuilder(" {\n");
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            body.append(member(previous, depth)).append(";\n");
        }
        return body.append("}").append(attributes(8)).toString();
    }

    private String member(int previous, int depth) {
        String name = "m" + members++;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                int type = random.nextInt(BITFIELD_TYPES.size());
                int bits = 1 + random.nextInt(BITS.get(type));
                return BITFIELD_TYPES.get(type) + " " + name + " : " + bits + attributes(16);
            }
            case 3 -> {
                return "int : " + random.nextInt(33);
            }
            case 4 -> {
                return previous == 0 ? "int " + name : "t" + random.nextInt(previous) + " " + name + attributes(8);
            }
            case 5 -> {
                String inner = depth < 3 ? keyword() + body(previous, depth + 1) : "int";
                return inner + (random.nextBoolean() && depth < 3 ? "" : " " + name);
            }
            case 6 -> {
                return type() + " " + name + "[" + random.nextInt(4) + "]" + attributes(8);
            }
            default -> {
                return type() + " " + name + attributes(8);
            }
        }
    }

    private String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private String attributes(int oneIn) {
        String packed = random.nextInt(oneIn) == 0 ? " __attribute__((packed))" : "";
        return random.nextInt(oneIn) == 0
                ? packed + " __attribute__((aligned(" + (1 << random.nextInt(7)) + ")))"
                : packed;
    }
}
