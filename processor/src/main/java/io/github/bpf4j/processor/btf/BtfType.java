package io.github.bpf4j.processor.btf;

import java.util.List;

/**
 * A type of a BTF table, one record a kind.
 *
 * <p>Types refer to each other by id; {@link Btf#type(int)} resolves one. Ids count from 1 in the order
 * of the table; id 0 is {@code void}. Names are as the table has them, the empty string where there is
 * none.
 *
 * @see <a href="https://docs.kernel.org/bpf/btf.html">BPF Type Format, kernel documentation</a>
 */
public sealed interface BtfType {
    /** The id of this type in its table. */
    int id();

    /** The C name, or the empty string. */
    String name();

    /** {@code void}, the type with id 0. */
    record Void() implements BtfType {
        @Override
        public int id() {
            return 0;
        }

        @Override
        public String name() {
            return "void";
        }
    }

    /**
     * {@code BTF_KIND_INT}.
     *
     * @param size bytes that a value occupies
     * @param bits significant bits, at most {@code size * 8}
     * @param bitOffset where these bits start within the value
     */
    record Int(int id, String name, int size, int bits, int bitOffset, boolean signed, boolean character, boolean bool)
            implements BtfType {}

    /** {@code BTF_KIND_FLOAT}; {@code size} is in bytes. */
    record Float(int id, String name, int size) implements BtfType {}

    /** {@code BTF_KIND_PTR}. */
    record Pointer(int id, int targetId) implements BtfType {
        @Override
        public String name() {
            return "";
        }
    }

    /** {@code BTF_KIND_ARRAY}; {@code length} counts elements and is unsigned in the table. */
    record Array(int id, int elementId, int indexId, long length) implements BtfType {
        @Override
        public String name() {
            return "";
        }
    }

    /** {@code BTF_KIND_STRUCT} or {@code BTF_KIND_UNION}; {@code size} is in bytes and unsigned in the table. */
    record Composite(int id, String name, boolean union, long size, List<Member> members) implements BtfType {
        public Composite {
            members = List.copyOf(members);
        }

        /** The C keyword: {@code struct} or {@code union}. */
        public String keyword() {
            return union ? "union" : "struct";
        }
    }

    /**
     * A member of a struct or union.
     *
     * @param bitOffset from the start of the composite
     * @param bitSize width of a bitfield; 0 for a member that is none. A bitfield of the old encoding
     *     (kind_flag 0) has its width in its {@link Int} type; the reader moves it here
     */
    record Member(String name, int typeId, long bitOffset, int bitSize) {
        public boolean bitfield() {
            return bitSize != 0;
        }
    }

    /** {@code BTF_KIND_ENUM} or {@code BTF_KIND_ENUM64}; {@code size} is in bytes: 1, 2, 4 or 8; 0 if only declared. */
    record Enum(int id, String name, int size, boolean signed, List<Enumerator> enumerators) implements BtfType {
        public Enum {
            enumerators = List.copyOf(enumerators);
        }
    }

    /** A constant of an enum; {@code value} is sign- or zero-extended as the enum says. */
    record Enumerator(String name, long value) {}

    /** {@code BTF_KIND_FWD}: a struct or union that is only declared. */
    record Forward(int id, String name, boolean union) implements BtfType {}

    /** {@code BTF_KIND_TYPEDEF}. */
    record Typedef(int id, String name, int targetId) implements BtfType {}

    /** {@code BTF_KIND_CONST}, {@code VOLATILE}, {@code RESTRICT} or {@code TYPE_TAG}; a tag's text is its name. */
    record Modifier(int id, Kind kind, String name, int targetId) implements BtfType {
        /** Which modifier. */
        public enum Kind {
            CONST,
            VOLATILE,
            RESTRICT,
            /** {@code __attribute__((btf_type_tag("name")))}. */
            TYPE_TAG,
            /** {@code __attribute__((name))}: a {@code TYPE_TAG} with kind_flag. */
            ATTRIBUTE
        }
    }

    /** {@code BTF_KIND_FUNC}. */
    record Function(int id, String name, int prototypeId, Linkage linkage) implements BtfType {}

    /** {@code BTF_KIND_FUNC_PROTO}; a trailing parameter without name and type means varargs. */
    record FunctionPrototype(int id, int returnId, List<Parameter> parameters) implements BtfType {
        public FunctionPrototype {
            parameters = List.copyOf(parameters);
        }

        @Override
        public String name() {
            return "";
        }

        /** Whether the last parameter is the ellipsis. */
        public boolean variadic() {
            return !parameters.isEmpty()
                    && parameters.get(parameters.size() - 1).typeId() == 0
                    && parameters.get(parameters.size() - 1).name().isEmpty();
        }
    }

    /** A parameter of a function prototype. */
    record Parameter(String name, int typeId) {}

    /** {@code BTF_KIND_VAR}. */
    record Variable(int id, String name, int typeId, Linkage linkage) implements BtfType {}

    /**
     * {@code BTF_KIND_DATASEC}: the variables of an ELF section.
     *
     * <p>Compilers leave {@code size} and the offsets unset; the ELF section and its symbols have them.
     */
    record DataSection(int id, String name, long size, List<SectionVariable> variables) implements BtfType {
        public DataSection {
            variables = List.copyOf(variables);
        }
    }

    /** A variable's place in a data section. */
    record SectionVariable(int variableId, long offset, long size) {}

    /**
     * {@code BTF_KIND_DECL_TAG}.
     *
     * @param componentIndex the member or parameter that is tagged; -1 for the target itself
     */
    record DeclarationTag(int id, String name, int targetId, int componentIndex) implements BtfType {}

    /** Linkage of functions and variables. */
    enum Linkage {
        STATIC,
        GLOBAL,
        EXTERN
    }
}
