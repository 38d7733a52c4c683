package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.ScalarType;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types that the records of a buffer have, and how to tell which one a record has: by a number that all of them
 * have in the same place, the tag, or by their length.
 *
 * <p>Generated code makes one for each buffer. Immutable and safe for any thread. All types are those of structs; they
 * are declared as {@link BpfType} because Java has no way to say "a view that is an E".
 *
 * @param <E> what all the views have in common
 */
public final class EventTypes<E> {
    private static final long[] NO_KEYS = {};
    /** Lengths and the values of an enum are small; other keys are searched for. */
    private static final int LARGEST_TABLE = 1024;

    private final @Nullable ScalarType<?> tag;
    private final int tagEnd;
    /** In ascending order. */
    private final long[] keys;
    /** The type for the key with the same index; one more, at the end, for all other records. */
    private final List<StructType<?>> types;

    /** Of the types, in bytes. */
    private final int[] sizes;
    /** By key, the index of its type; empty if the keys are too large for that, or too many. */
    private final byte[] table;

    private final boolean partial;

    private EventTypes(
            @Nullable ScalarType<?> tag, int tagEnd, long[] keys, List<StructType<?>> types, boolean partial) {
        this.tag = tag;
        this.tagEnd = tagEnd;
        this.keys = keys;
        this.types = List.copyOf(types);
        this.sizes = new int[types.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = types.get(i).size();
        }
        this.table = table(keys);
        this.partial = partial;
    }

    private static byte[] table(long[] keys) {
        int count = keys.length;
        if (count == 0 || count > Byte.MAX_VALUE || keys[0] < 0 || keys[count - 1] >= LARGEST_TABLE) {
            return new byte[0];
        }
        byte[] table = new byte[(int) keys[count - 1] + 1];
        Arrays.fill(table, (byte) count);
        for (int i = 0; i < count; i++) {
            table[(int) keys[i]] = (byte) i;
        }
        return table;
    }

    /** One type for all records. */
    public static <E> EventTypes<E> of(BpfType<? extends E> type) {
        return bySize(type);
    }

    /**
     * Records that say by a tag what they are.
     *
     * @param offset of the tag, in bytes from the start of the record
     * @param others for records whose tag no type has, or that end before it; it has to take records of any length
     */
    public static <E> EventTypes<E> byTag(int offset, ScalarType<?> tag, BpfType<? extends E> others) {
        return new EventTypes<>(tag, offset + tag.size(), NO_KEYS, List.of((StructType<?>) others), false);
    }

    /**
     * Records that are told apart by how many bytes they have.
     *
     * @param others for records of a length that no type has; it has to take records of any length
     */
    public static <E> EventTypes<E> bySize(BpfType<? extends E> others) {
        return new EventTypes<>(null, 0, NO_KEYS, List.of((StructType<?>) others), false);
    }

    /**
     * These types and one more.
     *
     * @param key the tag, as {@link ScalarType#readLong} reads it, or the length, of the records that have this type
     * @throws IllegalArgumentException if another type has the key already
     */
    public EventTypes<E> with(long key, BpfType<? extends E> type) {
        int index = Arrays.binarySearch(keys, key);
        if (index >= 0) {
            throw new IllegalArgumentException(types.get(index) + " and " + type + " cannot both be told by " + key);
        }
        int place = -index - 1;
        long[] moreKeys = new long[keys.length + 1];
        System.arraycopy(keys, 0, moreKeys, 0, place);
        moreKeys[place] = key;
        System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
        List<StructType<?>> moreTypes = new ArrayList<>(types);
        moreTypes.add(place, (StructType<?>) type);
        return new EventTypes<>(tag, tagEnd, moreKeys, moreTypes, partial);
    }

    /** The same types, of whose structs programs may send the begin only. */
    public EventTypes<E> partial() {
        return new EventTypes<>(tag, tagEnd, keys, types, true);
    }

    boolean isPartial() {
        return partial;
    }

    /** Whether the length decides. */
    boolean toldBySize() {
        return tag == null && types.size() > 1;
    }

    int count() {
        return types.size();
    }

    /** The types by index; a descriptor takes only its own views, and who has this array gives it no others. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    StructType<BpfStruct>[] structs() {
        return (StructType<BpfStruct>[]) types.toArray(new StructType[0]);
    }

    /** Which of the types all records of a length have; below 0 if the length does not tell. */
    int indexOf(int length) {
        if (keys.length == 0 || length < tagEnd) {
            return keys.length;
        }
        return tag == null ? indexOfKey(length) : -1;
    }

    /** Which of the types a record has. */
    int indexOf(ByteBuffer records, int offset, int length) {
        if (keys.length == 0 || length < tagEnd) {
            return keys.length;
        }
        ScalarType<?> scalar = tag;
        return indexOfKey(scalar == null ? length : scalar.readLong(records, offset + tagEnd - scalar.size()));
    }

    /**
     * Which of the types each record of a run has.
     *
     * @param indexes takes them, if there is room
     * @return whether all were found, and no record is shorter than its type; if not, each record has to be looked at
     */
    boolean indexesOf(Run run, byte[] indexes) {
        ScalarType<?> scalar = tag;
        if (scalar == null || table.length == 0 || run.length < tagEnd || run.count > indexes.length) {
            return false;
        }
        int at = run.offset + tagEnd - scalar.size();
        int largest = 0;
        for (int i = 0; i < run.count; i++) {
            int index = indexOfKey(scalar.readLong(run.records, at));
            indexes[i] = (byte) index;
            largest = Math.max(largest, sizes[index]);
            at += run.stride;
        }
        return largest <= run.length;
    }

    private int indexOfKey(long key) {
        if (table.length > 0) {
            return key >= 0 && key < table.length ? table[(int) key] : keys.length;
        }
        int index = Arrays.binarySearch(keys, key);
        return index < 0 ? keys.length : index;
    }
}
