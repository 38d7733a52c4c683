package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What types and constants are called in the header.
 *
 * <p>C has two name spaces here: one for the tags of structs, unions and enums, one for typedefs and constants. In a
 * kernel several types can have one name, as each source file may have its own. The first in the table keeps it, the
 * others get the suffix {@code ___2} and so on, which CO-RE takes for flavours of the same type.
 */
final class HeaderNames {
    /** Words that a typedef or constant cannot be called: keywords, and what clang itself defines. */
    private static final Set<String> RESERVED = Set.of("""
            auto break case char const continue default do double else enum extern float for goto if inline int long
            register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
            _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local
            asm typeof __builtin_va_list""".split("\\s+"));

    private static final Pattern NOT_OF_C = Pattern.compile("[^A-Za-z0-9_]");

    private final Scope tags = new Scope();
    private final Scope ordinary = new Scope();
    private final Map<Integer, String> types = new HashMap<>();
    private final Map<Integer, List<String>> enumerators = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();

    private HeaderNames() {}

    static HeaderNames of(Btf btf) {
        HeaderNames names = new HeaderNames();
        btf.types().forEach(names::define);
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Forward forward) {
                names.declare(forward);
            }
        }
        return names;
    }

    private void define(BtfType type) {
        if (type instanceof BtfType.Composite composite && !type.name().isEmpty()) {
            types.put(type.id(), tags.unique(type.name()));
            definitions.putIfAbsent(composite.keyword() + " " + type.name(), of(type));
        } else if (type instanceof BtfType.Typedef) {
            types.put(type.id(), ordinary.unique(type.name()));
        } else if (type instanceof BtfType.Enum enumeration) {
            if (!type.name().isEmpty()) {
                types.put(type.id(), tags.unique(type.name()));
            }
            enumerators.put(
                    type.id(),
                    enumeration.enumerators().stream()
                            .map(enumerator -> ordinary.unique(enumerator.name()))
                            .toList());
        }
    }

    /** What one source file only declares another may define; any definition of that name will do. */
    private void declare(BtfType.Forward forward) {
        String key = keyword(forward) + " " + forward.name();
        types.put(forward.id(), definitions.computeIfAbsent(key, unknown -> tags.unique(forward.name())));
    }

    /** The name of a struct, union, enum, forward declaration or typedef; empty if it has none. */
    String of(BtfType type) {
        return types.getOrDefault(type.id(), "");
    }

    /** {@code struct task_struct}, {@code size_t}; not for anonymous types. */
    String reference(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return composite.keyword() + " " + of(type);
        }
        if (type instanceof BtfType.Forward forward) {
            return keyword(forward) + " " + of(type);
        }
        return type instanceof BtfType.Enum ? "enum " + of(type) : of(type);
    }

    private static String keyword(BtfType.Forward forward) {
        return forward.union() ? "union" : "struct";
    }

    /** The names of an enum's constants, in order. */
    List<String> enumerators(BtfType.Enum enumeration) {
        return enumerators.get(enumeration.id());
    }

    /** The name of a member: as it is, unless C cannot say it; empty if it has none. */
    static String member(String name) {
        if (name.isEmpty()) {
            return "";
        }
        String identifier = identifier(name);
        return RESERVED.contains(identifier) ? identifier + "_" : identifier;
    }

    /** Other languages than C give names that C has not; in them, what C does not know becomes {@code _}. */
    private static String identifier(String name) {
        if (!name.isEmpty() && !Character.isDigit(name.charAt(0)) && wordLength(name) == name.length()) {
            return name;
        }
        return "_" + NOT_OF_C.matcher(name).replaceAll("_");
    }

    /** How many characters from the start on can be in a name; nearly always all, so this is made to be quick. */
    private static int wordLength(String name) {
        int length = 0;
        while (length < name.length()) {
            char c = name.charAt(length);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                break;
            }
            length++;
        }
        return length;
    }

    /** A name space. */
    private static final class Scope {
        private final Set<String> taken = new HashSet<>(RESERVED);
        private final Map<String, Integer> last = new HashMap<>();

        String unique(String name) {
            String identifier = identifier(name);
            String unique = identifier;
            while (!taken.add(unique)) {
                unique = identifier + "___" + last.merge(identifier, 2, (number, two) -> number + 1);
            }
            return unique;
        }
    }
}
