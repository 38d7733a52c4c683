package io.github.bpf4j.runtime.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do next, for the failures that have a usual cause. */
final class Advice {
    private static final Pattern TRACEPOINT = Pattern.compile("failed to determine tracepoint '([^']+)' perf event ID");
    private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Path TRACEFS = Path.of("/sys/kernel/tracing/events");
    /** In the words of libbpf 1.1 and of later ones. */
    private static final Pattern NO_BTF =
            Pattern.compile("kernel BTF is missing|failed to find valid kernel BTF|Error loading vmlinux BTF");

    private Advice() {}

    static boolean isPrivilege(int error) {
        return (error == Errno.EPERM || error == Errno.EACCES)
                && !Privileges.missing().isEmpty();
    }

    /** A sentence or two, without the last full stop's absence mattering: it ends the message's first line. */
    static Optional<String> of(int error, Operation operation, String log) {
        if (isPrivilege(error)) {
            return Optional.of(privilege());
        }
        // libbpf raises the limit if it may, and mentions it to root only.
        if ((log.contains("ulimit -l") || error == Errno.EPERM && Privileges.lockedMemoryLimited())
                && countsLockedMemory(System.getProperty("os.version"))) {
            return Optional.of("This kernel counts BPF memory as locked, as all before 5.11 do: allow more of it by"
                    + " \"ulimit -l unlimited\" or, for a service, LimitMEMLOCK=infinity");
        }
        Matcher tracepoint = TRACEPOINT.matcher(log);
        if (tracepoint.find()) {
            return Optional.of(tracepoint(tracepoint.group(1)));
        }
        return switch (operation) {
            case OPEN, LOAD -> loading(error, log);
            case ATTACH -> attaching(error, log);
            case WRITE -> writing(error);
            case TAKE -> taking(error);
            default -> Optional.empty();
        };
    }

    static boolean countsLockedMemory(String kernel) {
        Matcher version = KERNEL.matcher(kernel);
        return version.lookingAt()
                && Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2)) < 5011;
    }

    private static String privilege() {
        List<String> missing = Privileges.missing();
        List<String> plain =
                missing.stream().map(name -> name.substring("CAP_".length())).toList();
        String flags = "+" + String.join(",+", plain).toLowerCase(Locale.ROOT);
        return "This process lacks " + String.join(" and ", missing) + ", which BPF needs (before Linux 5.8"
                + " CAP_SYS_ADMIN): run as root, or by \"sudo setpriv --inh-caps " + flags + " --ambient-caps " + flags
                + " java …\"; for a service set AmbientCapabilities=" + String.join(" ", missing)
                + "; start a container with --cap-add " + String.join(" --cap-add ", plain);
    }

    private static String tracepoint(String name) {
        return Files.isDirectory(TRACEFS)
                ? "This kernel has no tracepoint " + name + ", or the process may not read it: \"sudo cat"
                        + " /sys/kernel/tracing/available_events\" lists those it has"
                : "tracefs is not mounted, or the process may not read it: run as root \"mount -t tracefs tracefs"
                        + " /sys/kernel/tracing\"";
    }

    private static Optional<String> loading(int error, String log) {
        if (NO_BTF.matcher(log).find()) {
            return Optional.of("This kernel has no BTF (/sys/kernel/btf/vmlinux), against which the program's types are"
                    + " relocated: use a kernel built with CONFIG_DEBUG_INFO_BTF, or give a BTF file for it by"
                    + " BpfOptions.btf");
        }
        if (log.contains("failed to open system Kconfig")) {
            return Optional.of("The object has variables for the kernel's configuration (.kconfig), which is neither in"
                    + " /proc/config.gz nor in /boot/config-" + System.getProperty("os.version") + " here: give all of"
                    + " them by BpfOptions.kconfig");
        }
        if (log.contains("parameter mismatch")) {
            return Optional.of("The map that is pinned there has another kind, other sizes or flags, maybe of an older"
                    + " version: remove its file if nothing else uses it, or pin this one elsewhere");
        }
        return switch (error) {
            case Errno.EPERM, Errno.EACCES ->
                Optional.of(
                        "The process has the capabilities, so something else forbids it: the seccomp filter of a container"
                                + " (allow the bpf system call), kernel lockdown (/sys/kernel/security/lockdown), a"
                                + " security module, or a kind of program that this kernel refuses");
            case Errno.EINVAL, Errno.ENOTSUPP ->
                Optional.of(
                        "The kernel does not know something that the object uses, such as a kind of map or program: compare"
                                + " with the features of its version");
            case Errno.ENOMEM, Errno.E2BIG -> Optional.of("Lower max_entries of its maps, if it is about memory");
            case Errno.ESRCH, Errno.ENOENT ->
                Optional.of(
                        "Something that the object refers to does not exist in this kernel; the lines below name it");
            default -> Optional.empty();
        };
    }

    private static Optional<String> attaching(int error, String log) {
        return switch (error) {
            case Errno.ENOENT ->
                Optional.of(
                        log.contains("kprobe") && !Files.exists(Path.of("/sys/bus/event_source/devices/kprobe"))
                                ? "This kernel is built without kprobes (CONFIG_KPROBE_EVENTS)"
                                : "What the program is to be attached to does not exist");
            case Errno.ESRCH -> Optional.of("There is no such function or process");
            case Errno.EOPNOTSUPP ->
                Optional.of(
                        log.isEmpty()
                                ? "The program's section does not say what to attach it to: use an attach method that"
                                        + " takes it, or complete the section's name"
                                : "This kernel, or what it was to be attached to, does not take programs of this kind");
            case Errno.EEXIST, Errno.EBUSY ->
                Optional.of("It is attached there already, or something else is that lets nothing beside it");
            default -> Optional.empty();
        };
    }

    private static Optional<String> taking(int error) {
        return switch (error) {
            case Errno.EINVAL, Errno.ENOTSUPP, Errno.EOPNOTSUPP ->
                Optional.of("To remove and return a value at once"
                        + " needs Linux 5.14 for a hash map: get it and remove it by two calls, if nothing changes it"
                        + " between");
            default -> Optional.empty();
        };
    }

    private static Optional<String> writing(int error) {
        return switch (error) {
            case Errno.E2BIG, Errno.ENOSPC ->
                Optional.of("The map is full: remove entries, or raise its max_entries before load");
            case Errno.ENOMEM -> Optional.of("The kernel has no memory for the entry");
            case Errno.EINVAL ->
                Optional.of("The kernel does not take such an entry: of another kind or size than a map of maps"
                        + " declares, a program of another type than those that use the array, or what is no cgroup or"
                        + " socket of the kind that the map holds");
            default -> Optional.empty();
        };
    }
}
