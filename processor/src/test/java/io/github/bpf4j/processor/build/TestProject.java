package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.build.BuildRequest.InputFolder;
import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.clang.InstalledClangs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with BPF sources that is built by the real clang, behind a script that counts its compilations. */
final class TestProject {
    static final String PROGRAM = """
            #define SEC(name) __attribute__((section(name), used))
            struct event { unsigned int pid; };
            struct event last;
            SEC("socket") int on_packet(void *context) { last.pid++; return 0; }
            char LICENSE[] SEC("license") = "GPL";
            """;

    private static @Nullable Path realClang; // asking all clangs takes time

    final Path folder;
    final Path clang;
    String packageName = "";
    Optional<Path> objects = Optional.empty();
    Optional<Path> btf = Optional.empty();
    List<Path> includeDirectories = List.of();
    List<String> defines = List.of();
    List<BuildRequest.EventType> events = List.of();
    boolean sharedTypes;
    Path work;
    RecordingLog log = new RecordingLog();

    TestProject(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.work = folder.resolve("target/work");
        this.clang = script(
                "clang",
                "case $1 in --version) ;; *) case \" $* \" in *' -c '*) echo >> '" + folder.resolve("compilations")
                        + "' ;; esac ;; esac");
    }

    private static synchronized Path realClang() throws InterruptedException {
        if (realClang == null) {
            realClang = InstalledClangs.newest().executable();
        }
        return realClang;
    }

    /** A script that does something before it becomes the real clang. */
    Path script(String name, String before) throws IOException, InterruptedException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + before + "\nexec '" + realClang() + "' \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Writes a file below the folder of sources. */
    Path source(String path, String text) throws IOException {
        Path file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Path source(String path) throws IOException {
        return source(path, PROGRAM);
    }

    BuildOutcome build() throws IOException, InterruptedException {
        log = new RecordingLog();
        return BpfBuild.run(request(clang.toString()), log);
    }

    BuildRequest request(String clangToUse) {
        return new BuildRequest(
                Optional.of(new InputFolder(folder.resolve("src"), List.of("**/*.bpf.c"), List.of())),
                objects.map(root -> new InputFolder(root, List.of("**/*.o"), List.of())),
                packageName,
                new BuildRequest.Compiler(
                        Optional.of(clangToUse), includeDirectories, defines, List.of(), Architecture.host(), btf),
                new BuildRequest.Types(events, sharedTypes),
                new BuildRequest.Outputs(folder.resolve("target/java"), folder.resolve("target/objects"), work));
    }

    /** How often clang has compiled something since the last call. */
    int compilations() throws IOException {
        Path counter = folder.resolve("compilations");
        int count = Files.exists(counter) ? Files.readAllLines(counter).size() : 0;
        Files.deleteIfExists(counter);
        return count;
    }

    Path java(String path) {
        return folder.resolve("target/java").resolve(path);
    }

    Path object(String path) {
        return folder.resolve("target/objects").resolve(path);
    }

    /** All outputs by their paths, with their contents' digests and their times. */
    Map<String, String> outputs() throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        for (Path root : List.of(folder.resolve("target/java"), folder.resolve("target/objects"))) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        outputs.put(
                                root.relativize(file).toString(),
                                Digest.of(Files.readAllBytes(file)) + " " + Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return outputs;
    }
}
