package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds executables and shared libraries by the names that people have for them. */
public final class Binaries {
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private Binaries() {}

    /**
     * The file that a name means: a path if it has a slash; a shared library if it has {@code .so}; else a program in
     * {@code PATH}, or the library {@code lib<name>.so} of the highest version.
     *
     * @throws BpfException if there is none
     */
    public static Path of(String name) {
        return find(name).orElseThrow(() -> new BpfException(missing(name)));
    }

    /** The file itself, unless it is a name only: that is looked up as {@link #of(String)} does. */
    public static Path of(Path file) {
        return file.toString().indexOf('/') < 0 ? of(file.toString()) : file;
    }

    static Optional<Path> find(String name) {
        if (name.indexOf('/') >= 0) {
            return Optional.of(Path.of(name)).filter(Files::isReadable);
        }
        if (name.endsWith(".so") || name.contains(".so.")) {
            return first(libraryFolders(), name);
        }
        return first(programFolders(), name).or(() -> library(name));
    }

    static String missing(String name) {
        if (name.indexOf('/') >= 0) {
            Path file = Path.of(name).getFileName();
            Path folder = Path.of(name).toAbsolutePath().getParent();
            return "there is no file " + name + " that can be read"
                    + (file == null || folder == null ? "" : Nearest.text(file.toString(), names(List.of(folder))));
        }
        Stream<String> libraries = names(libraryFolders()).filter(file -> file.contains(".so"));
        Stream<String> known = name.contains(".so")
                ? libraries
                : Stream.concat(
                        names(programFolders()),
                        libraries.map(
                                library -> library.replaceFirst("^lib", "").replaceFirst("\\.so.*", "")));
        return "there is no program " + name + " in PATH, and no shared library of that name in " + libraryFolders()
                + Nearest.text(name, known) + ". Give its path, if it is elsewhere";
    }

    /** The library of a name without {@code lib} and version. */
    private static Optional<Path> library(String name) {
        Pattern file = Pattern.compile("lib" + Pattern.quote(name) + "\\.so([.0-9]*)");
        return libraryFolders().stream()
                .flatMap(folder ->
                        names(List.of(folder)).filter(file.asMatchPredicate()).map(folder::resolve))
                .filter(Binaries::isElf)
                .max(Comparator.comparing(path -> version(path.getFileName().toString()), Arrays::compare));
    }

    private static int[] version(String file) {
        return Stream.of(file.substring(file.indexOf(".so") + 3).split("\\."))
                .filter(part -> part.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static Optional<Path> first(List<Path> folders, String name) {
        Predicate<Path> usable = Files::isRegularFile;
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(usable.and(Binaries::isElf))
                .findFirst();
    }

    private static boolean isElf(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(ELF.length), ELF);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> programFolders() {
        return folders(System.getenv("PATH"), "/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin");
    }

    /** Those of most distributions; {@code ld.so.conf} is not read. */
    private static List<Path> libraryFolders() {
        List<Path> folders = new ArrayList<>(folders(System.getenv("LD_LIBRARY_PATH")));
        for (String root : List.of("/usr/local/lib", "/usr/lib64", "/usr/lib", "/lib64", "/lib")) {
            names(List.of(Path.of(root)))
                    .filter(folder -> folder.contains("-linux-"))
                    .forEach(folder -> folders.add(Path.of(root, folder)));
            folders.add(Path.of(root));
        }
        return folders.stream()
                .filter(Files::isDirectory)
                .map(Binaries::real)
                .distinct()
                .toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    private static List<Path> folders(String variable, String... more) {
        return Stream.concat(
                        variable == null ? Stream.empty() : Stream.of(variable.split(File.pathSeparator)),
                        Stream.of(more))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .distinct()
                .toList();
    }

    private static Stream<String> names(List<Path> folders) {
        return folders.stream().flatMap(folder -> {
            String[] names = folder.toFile().list();
            return names == null ? Stream.empty() : Stream.of(names);
        });
    }
}
