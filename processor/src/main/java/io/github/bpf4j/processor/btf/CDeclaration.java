package io.github.bpf4j.processor.btf;

import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Writes a declaration in C on one line: {@code __u32 pid}, {@code char comm[16]}, {@code void (*fn)(int, void *)},
 * {@code struct { … } pos}.
 *
 * <p>C's declarations are read from the name outwards, so this is how they are built: each pointer, array and function
 * on the way to the type that is named wraps what there is so far.
 */
public final class CDeclaration {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 250;
    /** More types than any function of a kernel has parameters; hostile tables have function types of exponential size. */
    private static final int MOST_TYPES = 1_000;

    /** Characters around a name. */
    private static final int MOST_TEXT = 10_000;

    private static final String MORE = "…";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private final Btf btf;
    private final Function<BtfType, String> specifier;
    private int types;

    private CDeclaration(Btf btf, Function<BtfType, String> specifier) {
        this.btf = btf;
        this.specifier = specifier;
    }

    /**
     * The declaration of something of a type, at most 1,000 characters; the inside of an anonymous struct, union or
     * enum, and what is too long, is {@code …}. Without line breaks, whatever the names in the table.
     *
     * @param typeId any type but a data section or a declaration tag
     * @param name the name to declare; empty for the type alone: {@code int *[4]}
     */
    public static String of(Btf btf, int typeId, String name) {
        String text = of(btf, typeId, printable(name), CDeclaration::specifier);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + MORE;
    }

    /** The declaration of a member of a struct or union: {@code unsigned int flags : 3}. */
    public static String of(Btf btf, BtfType.Member member) {
        String declaration = of(btf, member.typeId(), member.name());
        return member.bitfield() ? declaration + " : " + member.bitSize() : declaration;
    }

    /**
     * The declaration of something of a type, for C compilers.
     *
     * @param specifier how to name a type that is not spelled out by others: void, integer, float, struct, union, enum,
     *     typedef; may give the whole body of an anonymous one
     */
    public static String of(Btf btf, int typeId, String name, Function<BtfType, String> specifier) {
        return new CDeclaration(btf, specifier).declare(typeId, name);
    }

    /** How C names a type: {@code struct event}, {@code enum { … }}, {@code __u32}. */
    public static String specifier(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return tagged(composite.keyword(), type);
        }
        if (type instanceof BtfType.Forward forward) {
            return tagged(forward.union() ? "union" : "struct", type);
        }
        return type instanceof BtfType.Enum ? tagged("enum", type) : printable(type.name());
    }

    private static String tagged(String keyword, BtfType type) {
        return keyword + (type.name().isEmpty() ? " { … }" : " " + printable(type.name()));
    }

    private String declare(int typeId, String name) {
        String declarator = name;
        String qualifiers = "";
        String tags = "";
        boolean pointer = false;
        BtfType type = btf.type(typeId);
        while (types++ < MOST_TYPES && declarator.length() + tags.length() < MOST_TEXT) {
            if (type instanceof BtfType.Modifier modifier) {
                switch (modifier.kind()) {
                    case CONST -> qualifiers = with(qualifiers, "const ");
                    case VOLATILE -> qualifiers = with(qualifiers, "volatile ");
                    case RESTRICT -> qualifiers = with(qualifiers, "restrict ");
                    case TYPE_TAG -> tags = attribute("btf_type_tag(" + quoted(modifier.name()) + ")") + tags;
                    case ATTRIBUTE -> tags = attribute(printable(modifier.name())) + tags;
                }
                type = btf.type(modifier.targetId());
            } else if (type instanceof BtfType.Pointer to) {
                declarator = "*" + qualifiers + tags + declarator;
                qualifiers = "";
                tags = "";
                pointer = true;
                type = btf.type(to.targetId());
            } else if (type instanceof BtfType.Array array) {
                declarator = operand(declarator, pointer) + "[" + array.length() + "]";
                pointer = false;
                type = btf.type(array.elementId());
            } else if (type instanceof BtfType.FunctionPrototype prototype) {
                declarator = operand(declarator, pointer) + parameters(prototype);
                pointer = false;
                type = btf.type(prototype.returnId());
            } else if (type instanceof BtfType.Function function) {
                type = btf.type(function.prototypeId());
            } else if (type instanceof BtfType.Variable variable) {
                type = btf.type(variable.typeId());
            } else if (type instanceof BtfType.DataSection || type instanceof BtfType.DeclarationTag) {
                throw new IllegalArgumentException("BTF type " + type.id() + " cannot be declared in C: " + type);
            } else {
                return (qualifiers + specifier.apply(type) + " " + tags + declarator).strip();
            }
        }
        return MORE;
    }

    /** What stands before the brackets of an array or the parentheses of a function, which bind more tightly than a star. */
    private static String operand(String declarator, boolean pointer) {
        return pointer ? "(" + declarator.stripTrailing() + ")" : declarator;
    }

    private String parameters(BtfType.FunctionPrototype prototype) {
        if (prototype.parameters().isEmpty()) {
            return "(void)";
        }
        int count = prototype.parameters().size();
        if (count == 1 && prototype.variadic()) {
            return "()"; // a function without prototype; C has no lone ellipsis
        }
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (int index = 0; index < count; index++) {
            if (types >= MOST_TYPES) {
                return parameters.add(MORE).toString();
            }
            BtfType.Parameter parameter = prototype.parameters().get(index);
            parameters.add(
                    index == count - 1 && prototype.variadic()
                            ? "..."
                            : declare(parameter.typeId(), printable(parameter.name())));
        }
        return parameters.toString();
    }

    /** An array and its elements may both be const; C wants to hear it once. */
    private static String with(String qualifiers, String qualifier) {
        return qualifiers.contains(qualifier) ? qualifiers : qualifiers + qualifier;
    }

    private static String attribute(String text) {
        return "__attribute__((" + text + ")) ";
    }

    private static String quoted(String text) {
        return '"' + printable(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A name that breaks no line and is not endless. */
    private static String printable(String name) {
        String head = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + MORE;
        return UNPRINTABLE.matcher(head).replaceAll("\uFFFD");
    }
}
