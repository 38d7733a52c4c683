package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.Library;
import io.github.bpf4j.runtime.BpfLibraryException;
import org.jspecify.annotations.Nullable;

/** A shared library that was opened, or the reason why it could not be. */
abstract class NativeLibrary {
    private final @Nullable Library library;
    private final String reason;
    private final boolean jffiMissing;

    /** @param file name or path for {@code dlopen}; null for what the process has already */
    NativeLibrary(@Nullable String file) {
        Library opened = null;
        String problem = "";
        boolean noJffi = false;
        try {
            JffiLibrary.load();
            opened = file == null ? Library.getDefault() : Library.openLibrary(file, Library.NOW | Library.LOCAL);
            problem = opened == null ? String.valueOf(Library.getLastError()) : "";
        } catch (LinkageError e) {
            problem = e.getMessage();
            noJffi = true;
        }
        this.library = opened;
        this.reason = problem;
        this.jffiMissing = noJffi;
    }

    /** The address, or 0 if the library lacks the function or is missing itself. */
    final long symbol(String name) {
        return library == null ? 0 : library.getSymbolAddress(name);
    }

    /** What to throw when a function is called that is not there. */
    final BpfLibraryException missing(String function, String since) {
        if (jffiMissing) {
            return new BpfLibraryException(
                    "native functions cannot be called, because jffi's own library does not load ("
                            + reason
                            + "): it is unpacked to java.io.tmpdir, or where -Djffi.extract.dir says, and must be"
                            + " writable and executable there");
        }
        return library == null ? notFound(reason) : tooOld(function, since);
    }

    /** @param reason what {@code dlopen} says */
    abstract BpfLibraryException notFound(String reason);

    abstract BpfLibraryException tooOld(String function, String since);
}
