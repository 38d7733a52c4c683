package io.github.bpf4j.runtime.internal;

/**
 * The functions of libbpf on the elements of a map, by the map's descriptor: what {@link Libbpf} says of parameters and
 * results holds here, too.
 *
 * <p>They return error numbers, so that the one of the C library need not be kept: that makes the calls cheaper.
 */
public final class LibbpfElements {
    static final NativeFunction LOOKUP = function("bpf_map_lookup_elem");
    static final NativeFunction UPDATE = function("bpf_map_update_elem");
    static final NativeFunction DELETE = function("bpf_map_delete_elem");
    static final NativeFunction LOOKUP_AND_DELETE = function("bpf_map_lookup_and_delete_elem");
    static final NativeFunction NEXT_KEY = function("bpf_map_get_next_key");
    private static final NativeFunction LOOKUP_BATCH = function("bpf_map_lookup_batch");
    private static final NativeFunction LOOKUP_AND_DELETE_BATCH = function("bpf_map_lookup_and_delete_batch");
    private static final NativeFunction UPDATE_BATCH = function("bpf_map_update_batch");
    private static final NativeFunction DELETE_BATCH = function("bpf_map_delete_batch");

    private LibbpfElements() {}

    private static NativeFunction function(String name) {
        return new NativeFunction(LibbpfLibrary.INSTANCE, name, "1.1");
    }

    public static int lookup(int map, long key, long value) {
        return ForeignElements.ready()
                ? ForeignElements.lookup(map, key, value)
                : (int) LOOKUP.callWithoutErrno(map, key, value);
    }

    public static int update(int map, long key, long value, long flags) {
        return ForeignElements.ready()
                ? ForeignElements.update(map, key, value, flags)
                : (int) UPDATE.callWithoutErrno(map, key, value, flags);
    }

    public static int delete(int map, long key) {
        return ForeignElements.ready() ? ForeignElements.delete(map, key) : (int) DELETE.callWithoutErrno(map, key);
    }

    public static int lookupAndDelete(int map, long key, long value) {
        return ForeignElements.ready()
                ? ForeignElements.lookupAndDelete(map, key, value)
                : (int) LOOKUP_AND_DELETE.callWithoutErrno(map, key, value);
    }

    public static int nextKey(int map, long key, long next) {
        return ForeignElements.ready()
                ? ForeignElements.nextKey(map, key, next)
                : (int) NEXT_KEY.callWithoutErrno(map, key, next);
    }

    /** @param count a {@code u32 *}: how many there is room for, then how many there are */
    public static int lookupBatch(int map, long from, long to, long keys, long values, long count, long options) {
        return (int) LOOKUP_BATCH.call(map, from, to, keys, values, count, options);
    }

    /** @param count as for {@link #lookupBatch} */
    public static int lookupAndDeleteBatch(
            int map, long from, long to, long keys, long values, long count, long options) {
        return (int) LOOKUP_AND_DELETE_BATCH.call(map, from, to, keys, values, count, options);
    }

    /** @param count a {@code u32 *}: how many are given, then how many the kernel has got done */
    public static int updateBatch(int map, long keys, long values, long count, long options) {
        return (int) UPDATE_BATCH.callWithoutErrno(map, keys, values, count, options);
    }

    /** @param count as for {@link #updateBatch} */
    public static int deleteBatch(int map, long keys, long count, long options) {
        return (int) DELETE_BATCH.callWithoutErrno(map, keys, count, options);
    }
}
