package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks jffi's own library, as jffi would, but without random numbers for its file's name: to set up what makes them
 * takes 20 to 40 ms of every start. Where this fails, jffi does it.
 *
 * <p>The folder is new and nobody else's, and gone when the library is loaded.
 */
final class JffiLibrary {
    private static final String PATH = "jffi.boot.library.path";
    private static final String NAME = "libjffi-1.2.so";

    private static boolean tried;

    private JffiLibrary() {}

    /** To be called before anything else of jffi; does something the first time only. */
    static synchronized void load() {
        boolean first = !tried;
        tried = true;
        if (!first || isConfigured()) {
            return;
        }
        String architecture = System.getProperty("os.arch");
        String platform = (architecture.equals("amd64") ? "x86_64" : architecture) + "-Linux";
        // jffi's native jar may be another than the one of its classes.
        try (InputStream library = Library.class.getClassLoader().getResourceAsStream("jni/" + platform + '/' + NAME)) {
            if (library != null) {
                load(library, platform);
            }
        } catch (IOException e) {
            // No room or no right to write there: jffi says so.
        }
    }

    private static boolean isConfigured() {
        return System.getProperty(PATH) != null
                || System.getProperty("jffi.extract.dir") != null
                || System.getProperty("jffi.extract.name") != null;
    }

    private static void load(InputStream library, String platform) throws IOException {
        Path root = Path.of(
                System.getProperty("java.io.tmpdir"),
                // The number of the process; ProcessHandle would set up threads for it.
                "bpf4j-" + Files.readSymbolicLink(Path.of("/proc/self")) + '-' + System.nanoTime());
        Path folder = root.resolve(platform);
        Path file = folder.resolve(NAME);
        // Fails if it is there already, whoever made it.
        Files.createDirectory(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Files.createDirectory(folder);
            Files.copy(library, file);
            System.setProperty(PATH, root.toString());
            Library.getDefault();
        } finally {
            System.clearProperty(PATH);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
            Files.deleteIfExists(root);
        }
    }
}
