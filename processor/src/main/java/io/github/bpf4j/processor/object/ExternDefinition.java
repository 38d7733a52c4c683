package io.github.bpf4j.processor.object;

/**
 * Something that the object uses and the kernel provides.
 *
 * @param typeId BTF type of a variable; of a function, the function itself
 * @param weak whether the object loads on a kernel that has it not
 */
public record ExternDefinition(String name, Kind kind, int typeId, boolean weak) {
    /** What libbpf finds it by. */
    public enum Kind {
        /** A setting of the kernel's configuration, {@code __kconfig}. */
        KCONFIG,
        /** A symbol or function of the kernel, {@code __ksym}. */
        KSYM
    }
}
