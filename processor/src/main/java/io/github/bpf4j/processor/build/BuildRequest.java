package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.clang.Architecture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build, with what, into which folders.
 *
 * @param sources C sources to compile; a folder that does not exist has none
 * @param objects objects that were compiled elsewhere
 * @param packageName of the skeletons whose input lies at the root of its folder; empty if there is none to take
 */
public record BuildRequest(
        Optional<InputFolder> sources,
        Optional<InputFolder> objects,
        String packageName,
        Compiler compiler,
        Types types,
        Outputs outputs) {

    /**
     * A folder of inputs; the folders below it are Java packages.
     *
     * @param includes Ant patterns for paths below the folder
     * @param excludes Ant patterns, which win over {@code includes}
     */
    public record InputFolder(Path root, List<String> includes, List<String> excludes) {
        public InputFolder {
            root = absolute(root);
            includes = List.copyOf(includes);
            excludes = List.copyOf(excludes);
        }
    }

    /**
     * How sources are compiled.
     *
     * @param clang a path, or a name to look for on PATH; empty for the newest clang on PATH
     * @param includeDirectories searched after the source's own folder and the root of the sources
     * @param defines as after clang's {@code -D}
     * @param arguments for clang as they are
     * @param btf where the types of a generated {@code vmlinux.h} come from; empty for the running kernel
     */
    public record Compiler(
            Optional<String> clang,
            List<Path> includeDirectories,
            List<String> defines,
            List<String> arguments,
            Architecture architecture,
            Optional<Path> btf) {
        public Compiler {
            includeDirectories =
                    includeDirectories.stream().map(BuildRequest::absolute).toList();
            defines = List.copyOf(defines);
            arguments = List.copyOf(arguments);
            btf = btf.map(BuildRequest::absolute);
        }
    }

    /**
     * What the build knows of types beside what the objects say.
     *
     * @param events what goes through buffers whose sources do not say so
     * @param shared whether a class for a type that several objects of a package have alike lies in the package, rather
     *     than in each of their skeletons
     */
    public record Types(List<EventType> events, boolean shared) {
        public Types {
            events = List.copyOf(events);
        }
    }

    /**
     * A type of the events of a buffer.
     *
     * @param source Ant pattern for paths of sources and objects below their folder, each of which then must have the
     *     map; empty for all that have it
     * @param map name of the buffer
     * @param type as C calls it: {@code struct event}
     * @param tag member that tells records of this type from others of the buffer
     * @param value what {@code tag} has in records of this type: a number or the name of an enumerator; there if it is
     */
    public record EventType(
            Optional<String> source, String map, String type, Optional<String> tag, Optional<String> value) {}

    /**
     * Where the outputs go. In each folder, the build changes and removes only files that it has written.
     *
     * @param sources root of the generated Java sources
     * @param objects root of the objects, which are resources
     * @param work what the build keeps for the next one; no other build may use it, and it should lie on the same file
     *     system as the others
     */
    public record Outputs(Path sources, Path objects, Path work) {
        public Outputs {
            sources = absolute(sources);
            objects = absolute(objects);
            work = absolute(work);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
