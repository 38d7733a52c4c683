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

    private final @Nullable ScalarType<?> tag;
    private final int tagEnd;
    /** In ascending order. */
    private final long[] keys;
    /** The type for the key with the same index; one more, at the end, for all other records. */
    private final List<StructType<?>> types;

    private final boolean partial;

    private EventTypes(
            @Nullable ScalarType<?> tag, int tagEnd, long[] keys, List<StructType<?>> types, boolean partial) {
        this.tag = tag;
        this.tagEnd = tagEnd;
        this.keys = keys;
        this.types = List.copyOf(types);
        this.partial = partial;
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

    private int indexOfKey(long key) {
        int index = Arrays.binarySearch(keys, key);
        return index < 0 ? keys.length : index;
    }
}
