package io.github.bpf4j.processor.inference;

/** How sure it is that a record is of a type. */
public enum Verdict {
    /** The only type of the very size that is sent, of a variable at the address that is sent. */
    EXACT,
    /** The type at the address that is sent; more or fewer bytes are, or a number that run time decides. */
    PREFIX,
    /** Nothing is known to be at the address, but a single thing of the size can be meant. Worth a message. */
    PROBABLE,
    /** One of several types that the code does not tell apart. */
    AMBIGUOUS
}
