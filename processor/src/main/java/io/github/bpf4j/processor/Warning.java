package io.github.bpf4j.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is no error, but may not be what the author of a program thinks it is.
 *
 * @param text one or more lines, the first of which says it all
 */
public record Warning(Kind kind, String text) {
    /** What a warning is about. Users silence a kind by its name. */
    public enum Kind {
        /** What clang says of a source. */
        CLANG,
        /** Java gets less than C has: a member as bytes only, a map without access. */
        DEGRADED,
        /** Records of a buffer are bytes: nothing says what they are, or Java would send several types of them. */
        RAW_EVENTS,
        /** The type of a buffer's events was inferred, and is not certain. */
        PROBABLE_EVENTS,
        /** The debug information cannot be read, so that less is known. */
        DEBUG_INFO,
        /** A type that skeletons of a package could share is not alike in all of them. */
        UNSHARED_TYPES;

        /** As users write it: {@code raw-events}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with this name. */
        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }

        /** All names. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }

    public static Warning degraded(String text) {
        return new Warning(Kind.DEGRADED, text);
    }

    /** As it is printed, with the name in front. */
    @Override
    public String toString() {
        return "[" + kind.id() + "] " + text;
    }
}
