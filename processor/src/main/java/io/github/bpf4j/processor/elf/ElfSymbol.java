package io.github.bpf4j.processor.elf;

/**
 * A symbol of an ELF file.
 *
 * @param sectionIndex {@code st_shndx}: 0 for an undefined symbol, else a section or one of the reserved values
 *     from {@code 0xff00} on
 */
public record ElfSymbol(
        int index,
        String name,
        long value,
        long size,
        Binding binding,
        Type type,
        Visibility visibility,
        int sectionIndex) {
    /** {@code STB_*}. */
    public enum Binding {
        LOCAL,
        GLOBAL,
        WEAK,
        OTHER;

        static Binding of(int number) {
            return number < OTHER.ordinal() ? values()[number] : OTHER;
        }
    }

    /** {@code STT_*}. */
    public enum Type {
        NONE,
        OBJECT,
        FUNCTION,
        SECTION,
        FILE,
        OTHER;

        static Type of(int number) {
            return number < OTHER.ordinal() ? values()[number] : OTHER;
        }
    }

    /** {@code STV_*}. */
    public enum Visibility {
        DEFAULT,
        INTERNAL,
        HIDDEN,
        PROTECTED;

        static Visibility of(int number) {
            return values()[number];
        }
    }

    public boolean undefined() {
        return sectionIndex == 0;
    }
}
