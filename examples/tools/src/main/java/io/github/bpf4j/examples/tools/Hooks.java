package io.github.bpf4j.examples.tools;

import io.github.bpf4j.runtime.BpfAttachKind;
import io.github.bpf4j.runtime.BpfFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the running kernel lets programs be attached to. */
final class Hooks {
    private static final Path FUNCTIONS = Path.of("/proc/kallsyms");
    private static final Path TRACEPOINTS = Path.of("/sys/kernel/tracing/events");

    private Hooks() {}

    /** Whether the kernel has kprobes at all. */
    static boolean kprobes() {
        return BpfFeatures.supports(BpfAttachKind.KPROBE);
    }

    /** Whether there are kprobes, and this function. */
    static boolean kprobe(String function) {
        return kprobes() && function(function);
    }

    /** Whether the kernel, with its modules, has a function of this name. */
    static boolean function(String name) {
        try (Stream<String> lines = Files.lines(FUNCTIONS)) {
            // address, type, name, and for some the module
            return lines.map(line -> line.split("\\s+"))
                    .anyMatch(words -> words[2].equals(name) && words[1].equalsIgnoreCase("t"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is this tracepoint, and tracefs to find it in. */
    static boolean tracepoint(String group, String name) {
        return Files.exists(TRACEPOINTS.resolve(group).resolve(name));
    }

    /**
     * Throws, for a tracepoint that there is not.
     *
     * @param instead what else shows something like it
     */
    static void requireTracepoint(String group, String name, String instead) {
        if (!tracepoint(group, name)) {
            throw new ToolException(
                    "this kernel has no tracepoint " + group + ":" + name + ", or tracefs is not mounted"
                            + " (mount -t tracefs tracefs /sys/kernel/tracing). Something like it shows: " + instead);
        }
    }

    /** As the other, for programs of type tp_btf, which need the kernel's BTF, too. */
    static void requireBtfTracepoint(String group, String name, String instead) {
        requireTracepoint(group, name, instead);
        if (!BpfFeatures.btf()) {
            throw new ToolException("this kernel has no BTF (CONFIG_DEBUG_INFO_BTF), which programs for BTF tracepoints"
                    + " need. Something like it shows: " + instead);
        }
    }
}
