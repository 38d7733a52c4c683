package io.github.bpf4j.runtime.internal;

/**
 * The functions of libbpf about objects and maps, one method each, with C's parameters in C's order.
 *
 * <p>Pointers are {@code long}, 0 for NULL. As in libbpf 1.x, an {@code int} result below 0 is a negated errno, and a
 * pointer result of 0 means that {@link LibC#errno} has it. Whatever needs a libbpf newer than 1.1 says so when called.
 *
 * @see LibbpfPrograms
 * @see LibbpfLinks
 * @see <a href="https://libbpf.readthedocs.io/en/latest/api.html">libbpf's API documentation</a>
 */
public final class Libbpf {
    private static final NativeFunction SET_PRINT = function("libbpf_set_print");
    private static final NativeFunction STRERROR = function("libbpf_strerror");
    private static final NativeFunction NUM_POSSIBLE_CPUS = function("libbpf_num_possible_cpus");

    private static final NativeFunction OBJECT_OPEN_MEM = function("bpf_object__open_mem");
    private static final NativeFunction OBJECT_LOAD = function("bpf_object__load");
    private static final NativeFunction OBJECT_LOAD_SKELETON = function("bpf_object__load_skeleton");
    private static final NativeFunction OBJECT_CLOSE = function("bpf_object__close");
    private static final NativeFunction OBJECT_NEXT_MAP = function("bpf_object__next_map");
    private static final NativeFunction OBJECT_NEXT_PROGRAM = function("bpf_object__next_program");
    private static final NativeFunction OBJECT_FIND_MAP = function("bpf_object__find_map_by_name");
    private static final NativeFunction OBJECT_FIND_PROGRAM = function("bpf_object__find_program_by_name");

    private static final NativeFunction MAP_FD = function("bpf_map__fd");
    private static final NativeFunction MAP_TYPE = function("bpf_map__type");
    private static final NativeFunction MAP_IS_INTERNAL = function("bpf_map__is_internal");
    private static final NativeFunction MAP_FLAGS = function("bpf_map__map_flags");
    private static final NativeFunction MAP_SET_FLAGS = function("bpf_map__set_map_flags");
    private static final NativeFunction MAP_SET_KEY_SIZE = function("bpf_map__set_key_size");
    private static final NativeFunction MAP_SET_VALUE_SIZE = function("bpf_map__set_value_size");
    private static final NativeFunction MAP_MAX_ENTRIES = function("bpf_map__max_entries");
    private static final NativeFunction MAP_SET_MAX_ENTRIES = function("bpf_map__set_max_entries");
    private static final NativeFunction MAP_NUMA_NODE = function("bpf_map__numa_node");
    private static final NativeFunction MAP_SET_NUMA_NODE = function("bpf_map__set_numa_node");
    private static final NativeFunction MAP_PIN_PATH = function("bpf_map__pin_path");
    private static final NativeFunction MAP_SET_PIN_PATH = function("bpf_map__set_pin_path");
    private static final NativeFunction MAP_REUSE_FD = function("bpf_map__reuse_fd");
    private static final NativeFunction OBJ_GET = function("bpf_obj_get");
    private static final NativeFunction MAP_INITIAL_VALUE = function("bpf_map__initial_value");
    private static final NativeFunction MAP_SET_INITIAL_VALUE = function("bpf_map__set_initial_value");

    private static final NativeFunction MAP_NAME = function("bpf_map__name");
    private static final NativeFunction MAP_KEY_SIZE = function("bpf_map__key_size");
    private static final NativeFunction MAP_VALUE_SIZE = function("bpf_map__value_size");
    private static final NativeFunction MAP_EXTRA = function("bpf_map__map_extra");
    private static final NativeFunction MAP_INNER_MAP = function("bpf_map__inner_map");
    private static final NativeFunction MAP_SET_INNER_MAP_FD = function("bpf_map__set_inner_map_fd");
    private static final NativeFunction MAP_ATTACH_STRUCT_OPS = function("bpf_map__attach_struct_ops");

    private static final NativeFunction PROBE_PROGRAM_TYPE = function("libbpf_probe_bpf_prog_type");
    private static final NativeFunction PROBE_MAP_TYPE = function("libbpf_probe_bpf_map_type");
    private static final NativeFunction FIND_VMLINUX_BTF_ID = function("libbpf_find_vmlinux_btf_id");

    private static final NativeFunction MAP_CREATE = function("bpf_map_create");
    private static final NativeFunction MAP_GET_FD_BY_ID = function("bpf_map_get_fd_by_id");
    private static final NativeFunction INFO_BY_FD = function("bpf_obj_get_info_by_fd");

    /** Not called: it came with the version that has arenas, and stands for it. */
    private static final NativeFunction ARENA =
            new NativeFunction(LibbpfLibrary.INSTANCE, "an arena", "bpf_map__set_autoattach", "1.5");

    private Libbpf() {}

    static NativeFunction function(String name) {
        return new NativeFunction(LibbpfLibrary.INSTANCE, name, "1.1");
    }

    /** Throws what is missing if there is no libbpf, or an old one: to be called first, for the better message. */
    public static void requirePresent() {
        SET_PRINT.requirePresent();
        LibbpfLibrary.INSTANCE.requireSupported();
    }

    /** Throws what is missing if the library is too old for arenas. */
    public static void requireArena() {
        ARENA.requirePresent();
    }

    /** The version of the library in use: {@code 1.1}. */
    public static String version() {
        SET_PRINT.requirePresent();
        return LibbpfLibrary.INSTANCE.version();
    }

    /** Whether there is a libbpf. */
    public static boolean present() {
        return SET_PRINT.present();
    }

    public static long setPrint(long function) {
        return SET_PRINT.call(function);
    }

    public static int strerror(int error, long buffer, long size) {
        return (int) STRERROR.call(error, buffer, size);
    }

    public static int numPossibleCpus() {
        return (int) NUM_POSSIBLE_CPUS.call();
    }

    public static long objectOpenMem(long bytes, long size, long options) {
        return OBJECT_OPEN_MEM.call(bytes, size, options);
    }

    public static int objectLoad(long object) {
        return (int) OBJECT_LOAD.call(object);
    }

    public static int objectLoadSkeleton(long skeleton) {
        return (int) OBJECT_LOAD_SKELETON.call(skeleton);
    }

    public static void objectClose(long object) {
        OBJECT_CLOSE.call(object);
    }

    public static long objectNextMap(long object, long map) {
        return OBJECT_NEXT_MAP.call(object, map);
    }

    public static long objectNextProgram(long object, long program) {
        return OBJECT_NEXT_PROGRAM.call(object, program);
    }

    public static long objectFindMap(long object, long name) {
        return OBJECT_FIND_MAP.call(object, name);
    }

    public static long objectFindProgram(long object, long name) {
        return OBJECT_FIND_PROGRAM.call(object, name);
    }

    public static int mapFd(long map) {
        return (int) MAP_FD.call(map);
    }

    public static int mapType(long map) {
        return (int) MAP_TYPE.call(map);
    }

    public static boolean mapIsInternal(long map) {
        return bool(MAP_IS_INTERNAL.call(map));
    }

    public static int mapFlags(long map) {
        return (int) MAP_FLAGS.call(map);
    }

    public static int mapSetFlags(long map, int flags) {
        return (int) MAP_SET_FLAGS.call(map, Integer.toUnsignedLong(flags));
    }

    public static int mapSetKeySize(long map, int size) {
        return (int) MAP_SET_KEY_SIZE.call(map, size);
    }

    public static int mapSetValueSize(long map, int size) {
        return (int) MAP_SET_VALUE_SIZE.call(map, size);
    }

    /** @return a {@code u32} */
    public static long mapMaxEntries(long map) {
        return Integer.toUnsignedLong((int) MAP_MAX_ENTRIES.call(map));
    }

    /** @param entries a {@code u32} */
    public static int mapSetMaxEntries(long map, long entries) {
        return (int) MAP_SET_MAX_ENTRIES.call(map, entries);
    }

    /** @return a {@code u32} */
    public static int mapNumaNode(long map) {
        return (int) MAP_NUMA_NODE.call(map);
    }

    public static int mapSetNumaNode(long map, int node) {
        return (int) MAP_SET_NUMA_NODE.call(map, Integer.toUnsignedLong(node));
    }

    /** @return a string, 0 if it is not pinned */
    public static long mapPinPath(long map) {
        return MAP_PIN_PATH.call(map);
    }

    public static int mapSetPinPath(long map, long path) {
        return (int) MAP_SET_PIN_PATH.call(map, path);
    }

    /** Has the map be another that is in the kernel already; duplicates the descriptor. */
    public static int mapReuseFd(long map, int descriptor) {
        return (int) MAP_REUSE_FD.call(map, descriptor);
    }

    /** Opens what is pinned: a descriptor, or a negated error number. */
    public static int objGet(long path) {
        return (int) OBJ_GET.call(path);
    }

    public static long mapInitialValue(long map, long size) {
        return MAP_INITIAL_VALUE.call(map, size);
    }

    public static int mapSetInitialValue(long map, long data, long size) {
        return (int) MAP_SET_INITIAL_VALUE.call(map, data, size);
    }

    public static long mapName(long map) {
        return MAP_NAME.call(map);
    }

    public static int mapKeySize(long map) {
        return (int) MAP_KEY_SIZE.call(map);
    }

    public static int mapValueSize(long map) {
        return (int) MAP_VALUE_SIZE.call(map);
    }

    public static long mapExtra(long map) {
        return MAP_EXTRA.call(map);
    }

    /** @return 0 if it is no map of maps, does not declare what it holds, or is loaded */
    public static long mapInnerMap(long map) {
        return MAP_INNER_MAP.call(map);
    }

    public static int mapSetInnerMapFd(long map, int inner) {
        return (int) MAP_SET_INNER_MAP_FD.call(map, inner);
    }

    public static long mapAttachStructOps(long map) {
        return MAP_ATTACH_STRUCT_OPS.call(map);
    }

    /** @return 1 if the kernel has this kind of program, 0 if not */
    public static int probeProgramType(int type) {
        return (int) PROBE_PROGRAM_TYPE.call(type, 0);
    }

    /** @return 1 if the kernel has this kind of map, 0 if not */
    public static int probeMapType(int type) {
        return (int) PROBE_MAP_TYPE.call(type, 0);
    }

    public static int findVmlinuxBtfId(long name, int attachType) {
        return (int) FIND_VMLINUX_BTF_ID.call(name, attachType);
    }

    public static int mapCreate(int type, long name, int keySize, int valueSize, long maxEntries, long options) {
        return (int) MAP_CREATE.call(type, name, keySize, valueSize, maxEntries, options);
    }

    public static int mapGetFdById(int id) {
        return (int) MAP_GET_FD_BY_ID.call(Integer.toUnsignedLong(id));
    }

    public static int infoByFd(int descriptor, long info, long size) {
        return (int) INFO_BY_FD.call(descriptor, info, size);
    }

    /** C sets the lowest byte only. */
    static boolean bool(long result) {
        return (byte) result != 0;
    }
}
