package io.github.bpf4j.processor.hooks;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.BtfType.FunctionPrototype;
import io.github.bpf4j.processor.btf.CDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C for programs that get the arguments of a function, or of a tracepoint as the kernel calls it. */
final class FunctionCode {
    /** What libbpf's macro takes from the registers of each architecture. */
    private static final int MOST_OF_REGISTERS = 5;
    /** What its macro for BTF's arguments takes. */
    private static final int MOST_OF_BTF = 12;

    private static final Set<String> TAKEN = Set.of("ctx", "ret");

    private final Btf btf;

    FunctionCode(Btf btf) {
        this.btf = btf;
    }

    /** @param skipped how many parameters at the front are not the program's */
    Hook hook(HookKind kind, String name, FunctionPrototype prototype, int skipped) {
        List<String> arguments = new ArrayList<>();
        boolean simple = !prototype.variadic();
        for (int i = skipped; i < prototype.parameters().size(); i++) {
            BtfType.Parameter parameter = prototype.parameters().get(i);
            arguments.add(declare(parameter.typeId(), named(parameter.name(), i - skipped)));
            simple &= prototype.variadic() || scalar(parameter.typeId());
        }
        List<String> described = new ArrayList<>();
        arguments.forEach(argument -> described.add(argument + ";"));
        if (kind.ofFunctions()) {
            described.add("returns " + declare(prototype.returnId(), ""));
        }
        return new Hook(kind.section() + ":" + name, described, code(kind, name, prototype, arguments, simple));
    }

    private String code(
            HookKind kind, String name, FunctionPrototype prototype, List<String> arguments, boolean simple) {
        String section = "SEC(\"%s/%s\")\n".formatted(kind.section(), name);
        String function = "on_" + name;
        List<String> wanted = new ArrayList<>(List.of(function));
        String macro;
        String context = "unsigned long long";
        switch (kind) {
            case KPROBE -> {
                macro = "BPF_KPROBE";
                context = "struct pt_regs";
                wanted.addAll(arguments.subList(0, Math.min(arguments.size(), MOST_OF_REGISTERS)));
            }
            case KRETPROBE -> {
                macro = "BPF_KRETPROBE";
                context = "struct pt_regs";
                addResult(wanted, prototype);
            }
            case FEXIT -> {
                macro = "BPF_PROG";
                wanted.addAll(arguments);
                addResult(wanted, prototype);
            }
            default -> {
                macro = "BPF_PROG";
                wanted.addAll(arguments);
            }
        }
        boolean fits = (simple || kind == HookKind.KRETPROBE) && wanted.size() - 1 <= MOST_OF_BTF;
        String signature = fits ? macro + "(" + String.join(", ", wanted) + ")" : function + "(" + context + " *ctx)";
        return section + "int " + signature + "\n{\n\treturn 0;\n}\n";
    }

    private void addResult(List<String> wanted, FunctionPrototype prototype) {
        if (prototype.returnId() != 0 && scalar(prototype.returnId())) {
            wanted.add(declare(prototype.returnId(), "ret"));
        }
    }

    /** What fits a register: neither a struct by value nor a floating-point number. */
    private boolean scalar(int type) {
        BtfType resolved = btf.resolve(type);
        return !(resolved instanceof BtfType.Composite || resolved instanceof BtfType.Float)
                && !(resolved instanceof BtfType.Int number && number.size() > Long.BYTES);
    }

    /** Unlike the names that libbpf's macros, and this class, give to others. */
    private static String named(String name, int index) {
        if (name.isEmpty()) {
            return "arg" + (index + 1);
        }
        return TAKEN.contains(name) ? name + "_" : name;
    }

    private String declare(int type, String name) {
        return CDeclaration.of(btf, type, name, FunctionCode::specifier);
    }

    /** A type without a name cannot be named here: its pointer is as good as one to void. */
    private static String specifier(BtfType type) {
        if (type instanceof BtfType.Composite composite && composite.name().isEmpty()) {
            return "void";
        }
        return type instanceof BtfType.Enum number && number.name().isEmpty() ? "int" : CDeclaration.specifier(type);
    }
}
