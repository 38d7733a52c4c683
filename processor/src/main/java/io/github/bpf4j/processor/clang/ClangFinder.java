package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for clang on a search path. */
final class ClangFinder {
    /**
     * The oldest version that will do: from 12 on clang writes all CO-RE relocations, from 13 on it numbers the
     * relocations of BPF objects as they are documented.
     */
    static final int MINIMUM_VERSION = 13;

    private static final System.Logger LOG = System.getLogger(ClangFinder.class.getName());
    private static final Pattern NAME = Pattern.compile("clang(-\\d+)?");
    private static final Pattern VERSION = Pattern.compile("(?m)^.*\\bclang version (\\d+)\\..*$");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Path> folders;

    /**
     * @param path as in the environment variable PATH; folders that it does not give absolutely are left out
     */
    ClangFinder(String path) {
        folders = Arrays.stream(path.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    Clang find(Optional<String> configured) throws InterruptedException {
        Clang clang = configured.isPresent() ? configured(configured.get()) : newest();
        if (clang.majorVersion() < MINIMUM_VERSION) {
            throw new ClangException(clang.executable() + " is clang " + clang.majorVersion() + ", and bpf4j needs "
                    + MINIMUM_VERSION + " or later: " + InstallHint.CLANG.text());
        }
        return clang;
    }

    private Clang configured(String name) throws InterruptedException {
        Path executable = name.contains("/")
                ? Path.of(name).toAbsolutePath().normalize()
                : executables(name::equals)
                        .findFirst()
                        .orElseThrow(() -> new ClangException("The configured clang \"" + name
                                + "\" is not on PATH: install it, as with " + InstallHint.CLANG.text()
                                + ", or configure another"));
        if (!isExecutable(executable)) {
            throw new ClangException("The configured clang " + executable
                    + " is not there or not executable: install it, as with " + InstallHint.CLANG.text()
                    + ", or configure another");
        }
        try {
            return ask(executable);
        } catch (IOException e) {
            throw new ClangException(
                    "The configured clang " + executable + " is no clang (" + e.getMessage()
                            + "): install one, as with " + InstallHint.CLANG.text() + ", or configure another",
                    e);
        }
    }

    /** The newest clang; of two equally new ones that which comes first on the path. */
    private Clang newest() throws InterruptedException {
        return all().stream()
                .sorted(Comparator.comparingInt(Clang::majorVersion).reversed())
                .findFirst()
                .orElseThrow(() -> new ClangException("There is no clang on PATH: install it with "
                        + InstallHint.CLANG.text() + ", or configure the path of one"));
    }

    /** Each clang on the path, whatever its version, in the path's order. */
    List<Clang> all() throws InterruptedException {
        List<Clang> found = new ArrayList<>();
        Set<Path> asked = new HashSet<>();
        for (Path executable : executables(NAME.asMatchPredicate()).toList()) {
            try {
                if (asked.add(identity(executable))) {
                    found.add(ask(executable));
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Passing over " + executable, e);
            }
        }
        return found;
    }

    private Stream<Path> executables(Predicate<String> name) {
        return folders.stream().flatMap(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files
                        .filter(file -> name.test(file.getFileName().toString()) && isExecutable(file))
                        .sorted()
                        .toList()
                        .stream();
            } catch (IOException | UncheckedIOException e) {
                return Stream.empty(); // PATH often names folders that are not there
            }
        });
    }

    private static boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /** Tells two names of one clang; a wrapper such as ccache, which looks at the name it is called by, is itself. */
    private static Path identity(Path executable) throws IOException {
        Path real = executable.toRealPath();
        return real.getFileName().toString().startsWith("clang") ? real : executable;
    }

    private static Clang ask(Path executable) throws IOException, InterruptedException {
        ChildProcess.Outcome outcome =
                ChildProcess.run(List.of(executable.toString(), "--version"), executable.getParent(), PATIENCE);
        Matcher version = VERSION.matcher(outcome.output());
        if (outcome.exitCode() != 0 || !version.find()) {
            throw new IOException("its answer to --version is \""
                    + outcome.output().lines().findFirst().orElse("") + "\"");
        }
        return new Clang(
                executable, Integer.parseInt(version.group(1)), version.group().strip());
    }
}
