package io.github.bpf4j.processor.btf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up tables that a compiler could have written. */
public final class RandomTypes {
    private static final int[] SIZES = {1, 2, 4, 8, 16};

    private final Random random;
    private final List<BtfType> types = new ArrayList<>(List.of(new BtfType.Void()));
    /** Ids of types that values can have. */
    private final List<Integer> values = new ArrayList<>();

    private RandomTypes(Random random) {
        this.random = random;
    }

    /** Void and up to 60 types. */
    public static List<BtfType> of(Random random) {
        RandomTypes made = new RandomTypes(random);
        made.addInteger();
        int count = random.nextInt(60);
        while (made.types.size() <= count) {
            made.add();
        }
        return made.types;
    }

    private void add() {
        int id = types.size();
        switch (random.nextInt(12)) {
            case 0 -> addInteger();
            case 1 -> addValue(new BtfType.Float(id, name(), SIZES[1 + random.nextInt(4)]));
            case 2 -> addValue(new BtfType.Pointer(id, random.nextBoolean() ? 0 : value()));
            case 3 -> addValue(new BtfType.Array(id, value(), value(), random.nextInt(5)));
            case 4 -> addComposite(random.nextBoolean());
            case 5 -> addEnum();
            case 6 -> types.add(new BtfType.Forward(id, name(), random.nextBoolean()));
            case 7 -> addValue(new BtfType.Typedef(id, name(), value()));
            case 8 -> addModifier();
            case 9 -> addFunction();
            case 10 -> addSection();
            default ->
                types.add(new BtfType.DeclarationTag(id, "a \"tag\" with ünïcode", value(), random.nextInt(3) - 1));
        }
    }

    private void addValue(BtfType type) {
        values.add(type.id());
        types.add(type);
    }

    private int value() {
        return values.get(random.nextInt(values.size()));
    }

    private String name() {
        return "name" + random.nextInt(20);
    }

    private long size(int id) {
        return new Btf(java.nio.ByteOrder.LITTLE_ENDIAN, 8, types).size(id);
    }

    private void addInteger() {
        int size = SIZES[random.nextInt(5)];
        boolean bool = size == 1 && random.nextBoolean();
        addValue(new BtfType.Int(types.size(), name(), size, 8 * size, 0, random.nextBoolean(), false, bool));
    }

    private void addModifier() {
        BtfType.Modifier.Kind kind = BtfType.Modifier.Kind.values()[random.nextInt(5)];
        boolean named = kind == BtfType.Modifier.Kind.TYPE_TAG || kind == BtfType.Modifier.Kind.ATTRIBUTE;
        String name = named ? name() : "";
        addValue(new BtfType.Modifier(types.size(), kind, name, value()));
    }

    private void addComposite(boolean union) {
        List<BtfType.Member> members = new ArrayList<>();
        long bits = 0;
        long end = 0;
        boolean bitfields = random.nextBoolean();
        for (int count = random.nextInt(6); count > 0; count--) {
            int type = value();
            long start = union ? 0 : end;
            boolean number = types.get(type) instanceof BtfType.Int;
            if (bitfields && number) {
                int width = 1 + random.nextInt((int) Math.min(100, 8 * size(type)));
                members.add(new BtfType.Member(name(), type, start, width));
                bits = start + width;
            } else {
                start = (start + 7) / 8 * 8;
                members.add(new BtfType.Member(random.nextInt(4) == 0 ? "" : name(), type, start, 0));
                bits = start + 8 * size(type);
            }
            end = Math.max(end, bits);
        }
        if (end < 1 << 24) {
            long padding = random.nextInt(3);
            addValue(new BtfType.Composite(types.size(), name(), union, (end + 7) / 8 + padding, members));
        }
    }

    private void addEnum() {
        int size = SIZES[random.nextInt(4)];
        boolean signed = random.nextBoolean();
        List<BtfType.Enumerator> constants = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            long value = random.nextLong();
            if (size < Long.BYTES) {
                value = signed ? (int) value : value & 0xffffffffL;
            }
            constants.add(new BtfType.Enumerator(name(), value));
        }
        addValue(new BtfType.Enum(types.size(), name(), size, signed, constants));
    }

    private void addFunction() {
        List<BtfType.Parameter> parameters = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            parameters.add(new BtfType.Parameter(random.nextBoolean() ? "" : name(), value()));
        }
        if (random.nextInt(4) == 0) {
            parameters.add(new BtfType.Parameter("", 0));
        }
        int prototype = types.size();
        addValue(new BtfType.FunctionPrototype(prototype, random.nextBoolean() ? 0 : value(), parameters));
        values.remove((Integer) prototype);
        types.add(new BtfType.Function(types.size(), name(), prototype, linkage()));
    }

    private void addSection() {
        int variable = types.size();
        int type = value();
        types.add(new BtfType.Variable(variable, name(), type, linkage()));
        List<BtfType.SectionVariable> variables =
                List.of(new BtfType.SectionVariable(variable, random.nextInt(1000), 0xffffffffL));
        types.add(new BtfType.DataSection(types.size(), ".data." + name(), random.nextInt(1000), variables));
    }

    private BtfType.Linkage linkage() {
        return BtfType.Linkage.values()[random.nextInt(3)];
    }
}
