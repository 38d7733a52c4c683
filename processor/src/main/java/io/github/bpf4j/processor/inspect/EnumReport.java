package io.github.bpf4j.processor.inspect;

import java.util.List;

/**
 * An enum.
 *
 * @param id in the object's BTF
 * @param name tag; empty for an anonymous one
 * @param typedef what a typedef calls the anonymous one, or the empty string
 * @param size bytes
 * @param signed whether the values are; where not, those from 2<sup>63</sup> on are negative here
 */
public record EnumReport(int id, String name, String typedef, int size, boolean signed, List<Constant> constants) {
    public EnumReport {
        constants = List.copyOf(constants);
    }

    /** A constant of an enum. */
    public record Constant(String name, long value) {}
}
