package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.Library;
import io.github.bpf4j.runtime.BpfLibraryException;
import org.jspecify.annotations.Nullable;

/** A shared library that was opened, or the reason why it could not be. */
abstract class NativeLibrary {
    private final @Nullable Library library;
    private final String reason;

    /** @param file name or path for {@code dlopen}; null for what the process has already */
    NativeLibrary(@Nullable String file) {
        Library opened = null;
        String problem = "";
        try {
            opened = file == null ? Library.getDefault() : Library.openLibrary(file, Library.NOW | Library.LOCAL);
            if (opened == null) {
                problem = String.valueOf(Library.getLastError());
            }
        } catch (LinkageError e) {
            problem = "jffi's native part does not load here (" + e + "): it is unpacked to the directory that"
                    + " -Djffi.extract.dir names, by default java.io.tmpdir, and must be executable there";
        }
        this.library = opened;
        this.reason = problem;
    }

    /** The address, or 0 if the library lacks the function or is missing itself. */
    final long symbol(String name) {
        return library == null ? 0 : library.getSymbolAddress(name);
    }

    final boolean present() {
        return library != null;
    }

    /** Why the library could not be opened. */
    final String reason() {
        return reason;
    }

    /** What to throw when a function is called that the library does not have. */
    abstract BpfLibraryException missing(String function, String since);
}
