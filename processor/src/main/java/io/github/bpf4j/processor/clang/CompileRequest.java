package io.github.bpf4j.processor.clang;

import java.nio.file.Path;
import java.util.List;

/**
 * A source to compile.
 *
 * <p>No path of this request gets into the object: there, a file is called by its path below {@code sourceRoot} or
 * below the include directory where it was found.
 *
 * @param sourceRoot the folder that the source lies in or below; clang runs there
 * @param source the C file
 * @param object where the object goes; its folder is made if need be
 * @param includeDirectories searched in this order, before those of the system; one that is not there is passed over
 * @param defines as after {@code -D}: {@code NAME} or {@code NAME=VALUE}
 * @param arguments for clang as they are, after all others, so that they win; relative paths in them start from
 *     {@code sourceRoot}, absolute ones may show in the object
 * @param architecture of the kernel that will run the programs
 */
public record CompileRequest(
        Path sourceRoot,
        Path source,
        Path object,
        List<Path> includeDirectories,
        List<String> defines,
        List<String> arguments,
        Architecture architecture) {
    public CompileRequest {
        sourceRoot = sourceRoot.toAbsolutePath().normalize();
        source = source.toAbsolutePath().normalize();
        if (!source.startsWith(sourceRoot)) {
            throw new IllegalArgumentException("The source " + source + " is not below its root " + sourceRoot);
        }
        object = object.toAbsolutePath().normalize();
        includeDirectories = includeDirectories.stream()
                .map(directory -> directory.toAbsolutePath().normalize())
                .toList();
        defines = List.copyOf(defines);
        arguments = List.copyOf(arguments);
    }
}
