package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The command line of a compilation.
 *
 * <p>clang runs in the source root and is given paths relative to it: an absolute one that it never sees cannot get
 * into the object. Those of the system, and include directories outside of the root, are mapped away.
 */
final class CompileCommand {
    /** The target in the dependency file: a name that needs no escapes. */
    private static final String DEPENDENCY_TARGET = "object";

    private final CompileRequest request;
    private final Path realRoot; // without symbolic links

    /**
     * @throws IOException if the source root is not there
     */
    CompileCommand(CompileRequest request) throws IOException {
        this.request = request;
        this.realRoot = request.sourceRoot().toRealPath();
    }

    /**
     * @param systemHeaders as {@link SystemHeaders} found them
     * @throws IOException if an include directory cannot be read
     */
    List<String> line(Path clang, List<Path> systemHeaders, Path object, Path dependencyFile) throws IOException {
        List<String> includes = includeDirectories();
        List<String> line = new ArrayList<>(List.of(
                clang.toString(),
                "-target",
                request.architecture().target(),
                "-g",
                // With the sources in the DWARF, the compiler finds the lines that it puts into the BTF for the
                // verifier's log, although it knows the files by mapped names.
                "-gdwarf-5",
                "-gembed-source",
                "-O2",
                "-mcpu=v3",
                "-std=gnu17",
                // Some distributions turn it on; the BPF backend cannot do it.
                "-fno-stack-protector",
                "-D__TARGET_ARCH_" + request.architecture().libbpfName()));
        request.defines().forEach(define -> line.add("-D" + define));
        includes.forEach(directory -> line.add("-I" + (directory.isEmpty() ? "." : directory)));
        systemHeaders.forEach(directory -> line.addAll(List.of("-idirafter", directory.toString())));
        line.addAll(List.of("-fno-color-diagnostics", "-fmessage-length=0", "-fdebug-compilation-dir=."));
        line.addAll(prefixMaps(includes, systemHeaders));
        line.addAll(List.of("-MD", "-MT", DEPENDENCY_TARGET, "-MF", dependencyFile.toString()));
        line.addAll(request.arguments());
        line.addAll(List.of("-c", "-o", object.toString(), source()));
        return line;
    }

    private String source() {
        String source = request.sourceRoot().relativize(request.source()).toString();
        return source.startsWith("-") ? "./" + source : source; // not an option
    }

    /**
     * Some versions of clang try the maps in alphabetical order, where a folder comes before those in it, and some
     * from the last to the first: this order is the same to both.
     */
    private static List<String> prefixMaps(List<String> includes, List<Path> systemHeaders) {
        List<String> prefixes = new ArrayList<>();
        includes.stream().filter(directory -> directory.startsWith("..")).forEach(prefixes::add);
        systemHeaders.forEach(directory -> prefixes.add(directory.toString()));
        return prefixes.stream()
                .sorted(Comparator.reverseOrder())
                .map(prefix -> "-ffile-prefix-map=" + prefix + "/=")
                .toList();
    }

    /** Relative to the root, and both without symbolic links, so that {@code ..} leads where it seems to. */
    private List<String> includeDirectories() throws IOException {
        List<String> directories = new ArrayList<>();
        for (Path directory : request.includeDirectories()) {
            if (Files.isDirectory(directory)) {
                directories.add(realRoot.relativize(directory.toRealPath()).toString());
            }
        }
        return directories;
    }

    /** The file that clang calls by this name. */
    Path resolve(String name) {
        if (name.startsWith("..")) {
            return realRoot.resolve(name).normalize();
        }
        return request.sourceRoot().resolve(name.startsWith("./") ? name.substring(2) : name);
    }
}
