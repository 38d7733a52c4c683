package io.github.bpf4j.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this process has at a moment.
 *
 * @param descriptors those of BPF, perf events, epoll and the like
 * @param objects {@code map 17}, {@code prog 21}, {@code link 4}: the kernel objects that they stand for
 * @param mappings of BPF maps and perf buffers into its memory
 * @param residentKib memory that it occupies
 */
record ProcessState(List<String> descriptors, Set<String> objects, long mappings, long residentKib) {
    private static final Pattern ID = Pattern.compile("(map|prog|link)_id:\\s*(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

    static ProcessState now() {
        List<String> descriptors = list("/proc/self/fd").stream()
                .map(ProcessState::target)
                .filter(target -> target.startsWith("anon_inode:"))
                .toList();
        long mappings = read(Path.of("/proc/self/maps"))
                .lines()
                .filter(line -> line.contains("bpf-map") || line.contains("perf_event"))
                .count();
        Matcher resident = RESIDENT.matcher(read(Path.of("/proc/self/status")));
        return new ProcessState(
                descriptors, heldObjects(), mappings, resident.find() ? Long.parseLong(resident.group(1)) : 0);
    }

    static Set<String> heldObjects() {
        Set<String> objects = new TreeSet<>();
        for (Path info : list("/proc/self/fdinfo")) {
            Matcher id = ID.matcher(read(info));
            while (id.find()) {
                objects.add(id.group(1) + " " + id.group(2));
            }
        }
        return objects;
    }

    @Override
    public String toString() {
        return descriptors.size() + " descriptors, " + objects.size() + " kernel objects, " + mappings + " mappings, "
                + residentKib / 1024 + " MiB";
    }

    /** {@code bpf-map 3, eventpoll 1}: the descriptors by their kind. */
    String kinds() {
        return descriptors.stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
                .toString();
    }

    private static List<Path> list(String directory) {
        try (var entries = Files.list(Path.of(directory))) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // Its descriptor was closed meanwhile.
            return "";
        }
    }
}
