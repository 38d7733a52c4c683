package io.github.bpf4j.processor.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Looks for an object or a C source by its name. In each folder, a file below the package's folders comes before one
 * that lies there directly.
 */
final class InputSearch {
    private final Filer filer;
    private final String packageName;
    /** Each place that was looked at, and, of those that are folders, which. */
    private final Map<String, List<Path>> tried = new LinkedHashMap<>();

    InputSearch(Filer filer, String packageName) {
        this.filer = filer;
        this.packageName = packageName;
    }

    /**
     * A file that was found.
     *
     * @param path absolute where it is a file; the name where it lies within a jar
     */
    record Found(Path path, byte[] contents) {}

    /** Looks into the folders of an option. */
    Optional<Found> inFolders(String name, String option, List<Path> folders) {
        List<Path> searched = folders.stream()
                .flatMap(folder -> Stream.of(folder.resolve(packageName.replace('.', '/')), folder))
                .distinct()
                .toList();
        String given = folders.isEmpty()
                ? "not given"
                : String.join(", ", folders.stream().map(Path::toString).toList());
        tried.put("-A" + option + " (" + given + ")", searched);
        return inFolders(name, searched);
    }

    /** Looks beside the annotated file; where that is unknown, the place only counts as tried. */
    Optional<Found> beside(String name, Optional<Path> javaFile) {
        Optional<Path> folder = javaFile.map(Path::getParent);
        tried.put(
                "the annotated file's folder (" + folder.map(Path::toString).orElse("which this compiler does not tell")
                        + ")",
                folder.stream().toList());
        return inFolders(name, folder.stream().toList());
    }

    Optional<Found> onSourcePath(String name) {
        return at(name, StandardLocation.SOURCE_PATH, "the source path");
    }

    Optional<Found> onClassPath(String name) {
        return at(name, StandardLocation.CLASS_PATH, "the class path");
    }

    private static Optional<Found> inFolders(String name, List<Path> folders) {
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(new Found(file, read(file)));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> at(String name, StandardLocation location, String description) {
        tried.put(description, List.of());
        return resource(location, packageName, name).or(() -> resource(location, "", name));
    }

    private Optional<Found> resource(StandardLocation location, String inPackage, String name) {
        try {
            FileObject file = filer.getResource(location, inPackage, name);
            try (InputStream stream = file.openInputStream()) {
                byte[] contents = stream.readAllBytes();
                return Optional.of(new Found(path(file, name), contents));
            }
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // Not there; a location that was not given, or a name that cannot be one: the same to us.
            return Optional.empty();
        }
    }

    private static Path path(FileObject file, String name) {
        return "file".equals(file.toUri().getScheme())
                ? Path.of(file.toUri())
                : Path.of("/").resolve(name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RefusedException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Why nothing was found: each place that was tried, and the file that may be meant. */
    RefusedException notFound(String name) {
        String last = Path.of(name).getFileName().toString();
        Map<String, Path> others = new LinkedHashMap<>();
        Set<Path> folders = new LinkedHashSet<>();
        tried.values().forEach(folders::addAll);
        for (Path folder : folders) {
            names(folder, last.substring(last.lastIndexOf('.') + 1))
                    .forEach(other -> others.putIfAbsent(other, folder));
        }
        String hint = Nearest.to(last, others.keySet())
                .map(nearest -> "Is " + nearest + " meant, which is in " + others.get(nearest) + "?")
                .orElse("Put it into one of these places, or correct the name");
        return new RefusedException("There is no " + name + " in any of the places where it is looked for: "
                + String.join(", ", new ArrayList<>(tried.keySet())) + ". " + hint);
    }

    private static List<String> names(Path folder, String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("." + extension))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Whether a name can be looked for at all. */
    static boolean valid(String name) {
        try {
            Path path = Path.of(name);
            return path.getFileName() != null && !path.getFileName().toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
