package io.github.bpf4j.runtime.internal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads files from the jar or folder that a class has come from.
 *
 * <p>A class loader that is asked for a resource looks into each module of the JDK first. In a process that has just
 * started, where all of that is interpreted, it takes 7 ms on JDK 17 and 17 ms on 25; this way takes 1.
 */
public final class CodeLocation {
    private CodeLocation() {}

    /**
     * The bytes of a file; null if the class has come from neither a jar nor a folder, or the file is not there: then
     * the class loader may know better.
     *
     * @throws SecurityException if the jar is signed, and the file is not what was signed
     */
    public static byte @Nullable [] read(Class<?> type, String path) {
        File location = of(type);
        return location == null ? null : read(location, path);
    }

    /** The jar or folder; null if it is neither. */
    static @Nullable File of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return source.getLocation().getProtocol().equals("file")
                    ? new File(source.getLocation().toURI())
                    : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** As of a class that has come from there. */
    static byte @Nullable [] read(File location, String path) {
        try {
            return location.isDirectory() ? bytes(new File(location, path)) : bytesInJar(location, path);
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] bytes(File file) throws IOException {
        try (InputStream stream = new FileInputStream(file)) {
            return stream.readAllBytes();
        }
    }

    private static byte @Nullable [] bytesInJar(File jar, String path) throws IOException {
        try (JarFile file = new JarFile(jar, true, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            JarEntry entry = file.getJarEntry(path);
            if (entry == null) {
                return null;
            }
            try (InputStream stream = file.getInputStream(entry)) {
                return stream.readAllBytes();
            }
        }
    }
}
