package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.Library;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks and loads jffi's own library in place of jffi, for whose way the JDK sets up random numbers, java.util.logging
 * and more, which is a fifth of the time from a process's start until it is attached. Where this fails, jffi does it.
 *
 * <p>The folder is new and nobody else's, and gone when the library is loaded.
 */
final class JffiLibrary {
    private static final String PATH = "jffi.boot.library.path";
    private static final String NAME = "libjffi-1.2.so";
    private static final String JAR = ".jar";

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
        try {
            byte[] library = read("jni/" + platform + '/' + NAME);
            if (library != null) {
                load(library, platform);
            }
        } catch (IOException e) {
            // No room or no right to write there: jffi says so.
        }
    }

    /** From the jar of jffi's classes, or the one beside it that has its libraries only, or wherever else they are. */
    private static byte @Nullable [] read(String path) throws IOException {
        File classes = CodeLocation.of(Library.class);
        if (classes != null) {
            byte[] bytes = CodeLocation.read(classes, path);
            if (bytes == null && classes.getPath().endsWith(JAR)) {
                bytes = CodeLocation.read(nativeJar(classes.getPath()), path);
            }
            if (bytes != null) {
                return bytes;
            }
        }
        try (InputStream library = Library.class.getClassLoader().getResourceAsStream(path)) {
            return library == null ? null : library.readAllBytes();
        }
    }

    private static File nativeJar(String classes) {
        return new File(classes.substring(0, classes.length() - JAR.length()) + "-native" + JAR);
    }

    private static boolean isConfigured() {
        return System.getProperty(PATH) != null
                || System.getProperty("jffi.extract.dir") != null
                || System.getProperty("jffi.extract.name") != null;
    }

    private static void load(byte[] library, String platform) throws IOException {
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
            // Files.write would need a library of the JDK's that nothing else needs.
            try (OutputStream copy = new FileOutputStream(file.toFile())) {
                copy.write(library);
            }
            if (!loadForJffi(file)) {
                System.setProperty(PATH, root.toString());
            }
            Library.getDefault();
        } finally {
            System.clearProperty(PATH);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
            Files.deleteIfExists(root);
        }
    }

    /**
     * Loads the library, if nobody has, and tells jffi so by the field that jffi asks first; false if that cannot be
     * done, and jffi has to look for it.
     */
    private static boolean loadForJffi(Path file) {
        // The functions of a library serve the classes of the loader that has loaded it; and from JDK 24 on it is the
        // module that needs the user's leave to load one.
        if (JffiLibrary.class.getModule() != Library.class.getModule()) {
            return false;
        }
        try {
            Field loaded = Class.forName("com.kenai.jffi.Init").getDeclaredField("loaded");
            loaded.setAccessible(true);
            if (!loaded.getBoolean(null)) {
                System.load(file.toString());
                loaded.setBoolean(null, true);
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException | UnsatisfiedLinkError e) {
            // Another version of jffi, or a folder from which nothing may be executed: jffi says so.
            return false;
        }
    }
}
