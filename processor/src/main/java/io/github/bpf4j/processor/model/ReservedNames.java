package io.github.bpf4j.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that mean something in generated classes already, so that nothing of an object may be called so.
 *
 * <p>Lists of what is inherited are written down rather than looked up, since generating must not initialise the
 * runtime; a test compares them with it.
 */
final class ReservedNames {
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Inherited from {@code MemoryView}. */
    private static final Set<String> OF_MEMORY = union(List.of(
            Set.of("memory", "getBool", "setBool", "getText", "setText", "getBytes", "setBytes", "setStruct"),
            Set.of("getAddress", "setAddress", "getS8", "setS8", "getU8", "setU8"),
            ordered("S16", "U16", "S32", "U32", "S64", "F32", "F64", "S128", "U128", "Bits", "SignedBits"),
            ordered("S16s", "S32s", "S64s", "F32s", "F64s")));

    /** Methods of view classes: inherited or generated. */
    static final Set<String> OF_STRUCTS = union(List.of(
            OF_OBJECT,
            OF_MEMORY,
            Set.of("byteLength", "owned", "release", "structType", "nested"),
            Set.of("allocate", "wrap", "rewrap", "copy")));

    /** Constants of view classes. */
    static final Set<String> CONSTANTS_OF_STRUCTS = Set.of("SIZE", "TYPE");

    /** Methods of section classes. */
    static final Set<String> OF_SECTIONS =
            union(List.of(OF_OBJECT, OF_MEMORY, Set.of("name", "atomicInt", "atomicUnsignedInt", "atomicLong")));

    /** Methods of the class of an arena's variables. */
    static final Set<String> OF_ARENA_SECTIONS =
            union(List.of(OF_OBJECT, OF_MEMORY, Set.of("beginGet", "beginSet", "endSet", "getStruct", "pointerTo")));

    /** Methods of the classes for atomic access to structs. */
    static final Set<String> OF_ATOMIC_STRUCTS =
            union(List.of(OF_OBJECT, Set.of("atomicInt", "atomicUnsignedInt", "atomicLong")));

    /** Methods of a skeleton, inherited or generated. */
    static final Set<String> OF_SKELETONS = union(List.of(
            OF_OBJECT,
            Set.of("load", "attach", "detach", "closed", "close", "object"),
            Set.of("maps", "progs", "links")));

    /** Methods of the groups {@code Maps}, {@code Progs} and {@code Links}. */
    static final Set<String> OF_GROUPS = OF_OBJECT;

    /** Methods of the visitors of events. */
    static final Set<String> OF_VISITORS = union(List.of(OF_OBJECT, Set.of("unrecognized")));

    /** Constants, fields and parameters of enums. */
    static final Set<String> OF_ENUMS = Set.of(EnumModel.UNRECOGNIZED, "value", "cName", "number");

    /**
     * Classes that every skeleton nests, and those that generated code mentions by their simple names: no others, since
     * each is a name that a C type cannot have. A test compares them with what the emitters import.
     */
    static final Set<String> OF_CLASSES = union(List.of(
            Set.of("Maps", "Progs", "Links", "Opened"),
            Set.of("Boolean", "Byte", "Double", "Enum", "Float", "Integer", "Long", "Object", "Override", "Short"),
            Set.of(
                    "IllegalStateException",
                    "String",
                    "SuppressWarnings",
                    "BigInteger",
                    "ByteBuffer",
                    "Consumer",
                    "InetAddress",
                    "InputStream"),
            Set.of("List", "ToLongFunction", "Objects", "Optional", "Generated", "Unsigned", "NullMarked", "Nullable"),
            Set.of("BpfAtomicInt", "BpfAtomicLong", "BpfAtomicStruct", "BpfAtomicUnsignedInt"),
            Set.of("BpfArrayMap", "BpfBytes", "BpfEnum", "BpfHashMap", "BpfLink", "BpfLpmTrie"),
            Set.of("BpfObject", "BpfOptions", "BpfOtherMap", "BpfPerCpuArrayMap", "BpfPerCpuHashMap", "BpfProgram"),
            Set.of(
                    "BpfQueue",
                    "BpfRingBuffer",
                    "BpfSection",
                    "BpfSkeleton",
                    "BpfSkeletonLoader",
                    "BpfStack",
                    "BpfStruct"),
            Set.of("BpfTypes"),
            Set.of("BpfCgroupProgram", "BpfFreplace", "BpfIterator", "BpfKprobe", "BpfKprobeMulti", "BpfKsyscall"),
            Set.of("BpfNetfilterProgram", "BpfNetkitProgram", "BpfNetworkNamespaceProgram", "BpfPerfEventProgram"),
            Set.of("BpfRawTracepoint", "BpfSocketMapProgram", "BpfSocketProgram", "BpfTcProgram", "BpfTcxProgram"),
            Set.of(
                    "BpfTracepoint",
                    "BpfTracingMulti",
                    "BpfTracingProgram",
                    "BpfUprobeMulti",
                    "BpfUsdt",
                    "BpfXdpProgram"),
            Set.of("BpfUprobe", "EventTypes", "InitializerText", "OpenMap", "OpenProgram", "StructType"),
            Set.of(
                    "BpfArena",
                    "BpfArenaSection",
                    "BpfArrayOfMaps",
                    "BpfBloomFilter",
                    "BpfCgroupArray",
                    "BpfCgroupStorage",
                    "BpfCgrpStorage"),
            Set.of("BpfCpuMap", "BpfDevMap", "BpfDevMapHash", "BpfHashOfMaps", "BpfInnerMap", "BpfInodeStorage"),
            Set.of("BpfInstructionArray", "BpfMap", "BpfMapHandle", "BpfPerCpuCgroupStorage", "BpfPerfBuffer"),
            Set.of("BpfProgramArray", "BpfSocketArray", "BpfSocketHash", "BpfSocketStorage", "BpfStackTraces"),
            Set.of("BpfStructOps", "BpfTaskStorage", "BpfUserRingBuffer", "BpfXskMap"),
            // Type variable, and classes nested in interfaces, where they would hide those of the skeleton.
            Set.of("R", EventGroupModel.UNRECOGNIZED, "Visitor")));

    private ReservedNames() {}

    private static Set<String> ordered(String... types) {
        return Stream.of(types)
                .flatMap(type ->
                        Stream.of("get" + type + "LE", "get" + type + "BE", "set" + type + "LE", "set" + type + "BE"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
