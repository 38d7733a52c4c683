package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.SystemCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process has open, as {@code /proc} tells. */
final class KernelObjects {
    private static final Pattern ID = Pattern.compile("(map|prog|link)_id:\\s*(\\d+)");

    private KernelObjects() {}

    /** The open descriptors that are no files, sockets or pipes: of BPF, epoll and the like. */
    static List<String> descriptors() {
        List<String> anonymous = new ArrayList<>();
        for (Path link : list(Path.of("/proc/self/fd"))) {
            String target = readLink(link);
            if (target.startsWith("anon_inode:")) {
                anonymous.add(link.getFileName() + " " + target);
            }
        }
        return anonymous;
    }

    /** {@code map 17}, {@code prog 21}, {@code link 4}: what the descriptors stand for. */
    static Set<String> bpf() {
        Set<String> objects = new TreeSet<>();
        for (Path info : list(Path.of("/proc/self/fdinfo"))) {
            Matcher id = ID.matcher(read(info));
            while (id.find()) {
                objects.add(id.group(1) + " " + id.group(2));
            }
        }
        return objects;
    }

    /** Mappings of BPF maps in this process. */
    static long mappings() {
        return read(Path.of("/proc/self/maps"))
                .lines()
                .filter(line -> line.contains("bpf-map"))
                .count();
    }

    /** Which of them the kernel still has; it frees them a moment after their last descriptor is closed. */
    static Set<String> remaining(Set<String> objects) {
        Set<String> remaining = new TreeSet<>(objects);
        for (int i = 0; i < 200 && !remaining.isEmpty(); i++) {
            remaining.removeIf(object -> !exists(object));
            try {
                Thread.sleep(remaining.isEmpty() ? 0 : 50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return remaining;
    }

    private static boolean exists(String object) {
        String[] kindAndId = object.split(" ");
        return SystemCalls.exists(kindAndId[0], Integer.parseInt(kindAndId[1]));
    }

    private static List<Path> list(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readLink(Path link) {
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
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
