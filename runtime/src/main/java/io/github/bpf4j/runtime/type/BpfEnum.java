package io.github.bpf4j.runtime.type;

/** What every generated enum offers. */
public interface BpfEnum {
    /**
     * The number in C.
     *
     * @throws IllegalStateException for {@code UNRECOGNIZED}, which stands for any number without a constant
     */
    long value();

    /**
     * The enumerator's name in C.
     *
     * @throws IllegalStateException for {@code UNRECOGNIZED}
     */
    String cName();
}
