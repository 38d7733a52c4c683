/**
 * C types in Java: views of structs in memory, and the descriptors that read and write keys and values.
 *
 * <p>Nothing here calls native code. All offsets and sizes are in bytes unless a name says bits; the byte order is part
 * of a name ({@code LE}, {@code BE}) and never that of a buffer.
 */
@NullMarked
package io.github.bpf4j.runtime.type;

import org.jspecify.annotations.NullMarked;
