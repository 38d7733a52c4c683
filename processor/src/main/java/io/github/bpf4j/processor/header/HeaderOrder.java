package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which the header declares types: each by value after its definition, each behind a pointer after its
 * declaration, otherwise as in the table.
 *
 * <p>This ends, because no type contains itself, and a pointer to a named struct asks for no more than that the name be
 * declared. The bodies of anonymous types are written where they are used, so they are entered in any case.
 */
final class HeaderOrder {
    /** What to write next. */
    sealed interface Step {}

    /** {@code struct x;}. */
    record Declare(BtfType type) implements Step {}

    /** The definition of a named struct, union or enum, or a typedef. */
    record Define(BtfType type) implements Step {}

    private static final int NONE = -1;

    private final Btf btf;
    private final HeaderNames names;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> defined = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<Integer> entered = new HashSet<>();

    private int inBodyOf = NONE; // the type whose own name needs no declaration

    private HeaderOrder(Btf btf, HeaderNames names) {
        this.btf = btf;
        this.names = names;
    }

    static List<Step> of(Btf btf, HeaderNames names) {
        HeaderOrder order = new HeaderOrder(btf, names);
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Forward) {
                order.declare(type);
            } else if (!names.of(type).isEmpty()) {
                order.define(type);
            }
        }
        return List.copyOf(order.steps);
    }

    private void define(BtfType type) {
        if (!defined.add(type.id())) {
            return;
        }
        int before = inBodyOf;
        inBodyOf = type.id();
        if (type instanceof BtfType.Composite composite) {
            members(composite);
            declared.add(names.reference(type));
        } else if (type instanceof BtfType.Typedef typedef) {
            uses(typedef.targetId(), false);
        }
        inBodyOf = before;
        steps.add(new Define(type));
    }

    private void members(BtfType.Composite composite) {
        for (BtfType.Member member : composite.members()) {
            if (member.name().isEmpty() && btf.skipModifiers(member.typeId()) instanceof BtfType.Composite unnamed) {
                members(unnamed);
            } else {
                uses(member.typeId(), true);
            }
        }
    }

    /** Others may use an anonymous type too, so that no name is known in its body. */
    private void anonymous(BtfType.Composite composite) {
        if (entered.add(composite.id())) {
            int before = inBodyOf;
            inBodyOf = NONE;
            members(composite);
            inBodyOf = before;
        }
    }

    /**
     * Sees to what must come before the use of a type.
     *
     * @param whole whether C has to know its size
     */
    private void uses(int typeId, boolean whole) {
        BtfType type = btf.type(typeId);
        if (type instanceof BtfType.Modifier modifier) {
            uses(modifier.targetId(), whole);
        } else if (type instanceof BtfType.Pointer pointer) {
            uses(pointer.targetId(), false);
        } else if (type instanceof BtfType.Array array) {
            uses(array.elementId(), true);
        } else if (type instanceof BtfType.FunctionPrototype prototype) {
            uses(prototype.returnId(), false);
            prototype.parameters().forEach(parameter -> uses(parameter.typeId(), false));
        } else if (type instanceof BtfType.Typedef typedef) {
            define(typedef);
            if (whole) {
                uses(typedef.targetId(), true);
            }
        } else if (type instanceof BtfType.Enum && !names.of(type).isEmpty()) {
            define(type);
        } else if (type instanceof BtfType.Composite composite) {
            if (names.of(type).isEmpty()) {
                anonymous(composite);
            } else if (whole) {
                define(type);
            } else if (type.id() != inBodyOf) {
                declare(type);
            }
        } else if (type instanceof BtfType.Forward) {
            declare(type);
        }
    }

    private void declare(BtfType type) {
        if (declared.add(names.reference(type))) {
            steps.add(new Declare(type));
        }
    }
}
