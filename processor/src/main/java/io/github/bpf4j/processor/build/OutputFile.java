package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file that the build has written.
 *
 * @param path below the folder of its kind, names separated by slashes
 * @param digest of the content, as by {@link FileDigests}
 */
record OutputFile(Kind kind, String path, String digest) {
    enum Kind {
        /** A Java file. */
        SOURCE,
        /** A Java file that comes out the same from other inputs. */
        SHARED_SOURCE,
        /** A BPF object. */
        OBJECT
    }

    Path in(BuildRequest.Outputs outputs) {
        return root(outputs).resolve(path);
    }

    /** Removes the file, and the folders that are empty without it. */
    void removeFrom(BuildRequest.Outputs outputs) throws IOException {
        Path root = root(outputs);
        Files.deleteIfExists(in(outputs));
        for (Path folder = in(outputs).getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (!isEmpty(folder)) {
                return;
            }
            Files.deleteIfExists(folder);
        }
    }

    private Path root(BuildRequest.Outputs outputs) {
        return kind == Kind.OBJECT ? outputs.objects() : outputs.sources();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Whether both name the same file, whatever is in it. */
    boolean samePlace(OutputFile other) {
        return (kind == Kind.OBJECT) == (other.kind == Kind.OBJECT) && path.equals(other.path);
    }
}
