package io.github.bpf4j.processor.corpus;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The rules by which objects are refused, as {@code docs/objects.md} lists them, each known by its messages. */
enum Rule {
    LEGACY_MAPS("legacy maps", "legacy section \"maps\""),
    UNDEFINED("undefined symbol", "but does not define it|are not linked|which is in no section"),
    STATIC_PROGRAM("static program", "^Program .* is static"),
    KCONFIG("kconfig type", "__kconfig variable .* has a type"),
    STRUCT_OPS("struct_ops", "[Ss]truct_ops"),
    NO_TYPES("no type information", "compile it with -g"),
    STRIPPED("stripped", "strip no more than debug information"),
    REFERENCE("reference", "^Function .* refers to|among its values|where no map is"),
    MAP("map declaration", "^Map "),
    FORMAT("not a BPF object, or damaged", "ELF|BTF|^\\.rel|relocation|^Section|^Function|BPF object");

    private final String title;
    private final Pattern message;

    Rule(String title, String message) {
        this.title = title;
        this.message = Pattern.compile(message);
    }

    String title() {
        return title;
    }

    /** The title of the rule that this message comes from. */
    static String of(String message) {
        return Arrays.stream(values())
                .filter(rule -> rule.message.matcher(message).find())
                .map(rule -> rule.title)
                .findFirst()
                .orElse("no rule of docs/objects.md");
    }
}
