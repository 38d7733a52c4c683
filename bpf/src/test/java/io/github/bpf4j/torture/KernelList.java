package io.github.bpf4j.torture;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The BPF objects that the kernel has, as bpftool lists them. */
final class KernelList {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private KernelList() {}

    /** Which of {@code map 17}, {@code prog 21}, … are still there, when the kernel has had ten seconds to free them. */
    static Set<String> remaining(Set<String> objects) throws IOException, InterruptedException {
        Set<String> remaining = new TreeSet<>(objects);
        for (int i = 0; i < 100 && !remaining.isEmpty(); i++) {
            remaining.retainAll(all());
            Thread.sleep(remaining.isEmpty() ? 0 : 100);
        }
        return remaining;
    }

    private static Set<String> all() throws IOException, InterruptedException {
        Set<String> all = new TreeSet<>();
        for (String kind : new String[] {"prog", "map", "link"}) {
            Process bpftool = new ProcessBuilder("/usr/sbin/bpftool", "-j", kind, "show")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Matcher id = ID.matcher(new String(bpftool.getInputStream().readAllBytes()));
            while (id.find()) {
                all.add(kind + " " + id.group(1));
            }
            bpftool.waitFor();
        }
        return all;
    }
}
