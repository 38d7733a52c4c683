package io.github.bpf4j.processor.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A source or an object that gives one skeleton.
 *
 * @param root of the folder of inputs, {@code file} lies in or below it; both absolute
 */
record InputFile(Kind kind, Path root, Path file) {
    enum Kind {
        SOURCE,
        OBJECT
    }

    /** All files of a folder that its patterns choose, sorted; none if the folder does not exist. */
    static List<InputFile> of(Kind kind, Optional<BuildRequest.InputFolder> inputFolder) throws IOException {
        if (inputFolder.isEmpty() || !Files.isDirectory(inputFolder.get().root())) {
            return List.of();
        }
        BuildRequest.InputFolder folder = inputFolder.get();
        List<AntPattern> includes =
                folder.includes().stream().map(AntPattern::new).toList();
        List<AntPattern> excludes =
                folder.excludes().stream().map(AntPattern::new).toList();
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new InputFile(kind, folder.root(), file))
                    .filter(input -> includes.stream().anyMatch(pattern -> pattern.matches(input.name()))
                            && excludes.stream().noneMatch(pattern -> pattern.matches(input.name())))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The path below the root, its names separated by slashes. */
    String name() {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /**
     * The Java package that the skeleton goes into.
     *
     * @param atRoot the package of an input that lies in no folder
     * @throws InputException if there is none, or a folder's name cannot be part of one
     */
    String packageName(String atRoot) {
        int slash = name().lastIndexOf('/');
        String name = slash < 0 ? atRoot : name().substring(0, slash).replace('/', '.');
        if (name.isEmpty()) {
            throw new InputException(
                    BuildLog.Location.of(file),
                    "A skeleton needs a package: put the file into a folder named after one, such as "
                            + root.resolve("com/acme").resolve(file.getFileName()) + ", or set <packageName>");
        }
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new InputException(
                    BuildLog.Location.of(file),
                    "\"" + name + "\" cannot be a Java package: "
                            + (slash < 0 ? "change <packageName>" : "rename the folder"));
        }
        return name;
    }

    /** The file name of the C source, also where only its object is at hand: it names the class. */
    String sourceName() {
        return baseName() + ".bpf.c";
    }

    /** The file name of the object beside the class. */
    String resourceName() {
        return kind == Kind.OBJECT ? file.getFileName().toString() : baseName() + ".bpf.o";
    }

    private String baseName() {
        return file.getFileName().toString().replaceFirst("(\\.bpf)?\\.[^.]*$", "");
    }
}
