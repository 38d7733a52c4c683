package io.github.bpf4j.runtime.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with what a program was to be attached to, and what may have been meant. */
public final class TargetHints {
    private static final Path KPROBES = Path.of("/sys/bus/event_source/devices/kprobe");

    private static final String NO_FPROBE =
            "This kernel has no kprobe.multi: it came with Linux 5.18, and needs CONFIG_FPROBE";

    private TargetHints() {}

    /** Of a pattern for functions that ftrace attaches to. */
    public static Hint tracedPattern(String pattern) {
        return pattern.matches(".*[*?].*")
                ? error -> switch (error) {
                    case Errno.EOPNOTSUPP -> Optional.of(NO_FPROBE);
                    case Errno.ENOENT -> Optional.of(noneFits(pattern));
                    case Errno.EINVAL -> fitsNone(pattern) ? Optional.of(noneFits(pattern)) : Optional.empty();
                    default -> Optional.empty();
                }
                : tracedFunction(pattern);
    }

    private static String noneFits(String pattern) {
        return "This kernel has no function that fits " + pattern
                + " and can be traced (/sys/kernel/tracing/available_filter_functions)";
    }

    private static boolean fitsNone(String pattern) {
        Set<String> functions = SystemNames.kernelFunctions();
        Pattern fitting = Pattern.compile(
                pattern.replaceAll("[^*?\\w]", "\\\\$0").replace("*", ".*").replace("?", "."));
        return !functions.isEmpty()
                && functions.stream()
                        .noneMatch(function -> fitting.matcher(function).matches());
    }

    /** Of a kprobe or kretprobe. */
    public static Hint kprobe(String function) {
        return error -> {
            if (!Files.exists(KPROBES) && Files.isDirectory(KPROBES.getParent())) {
                return Optional.of("This kernel is built without kprobes (CONFIG_KPROBE_EVENTS)");
            }
            return inKernel(function).or(() -> noKprobe(function, error));
        };
    }

    private static Optional<String> noKprobe(String function, int error) {
        String refusal = "The kernel does not let kprobes into " + function + ": ";
        return switch (error) {
            case Errno.EILSEQ -> Optional.of(refusal + "no instruction begins at that offset");
            case Errno.EINVAL, Errno.EADDRNOTAVAIL, Errno.ENOENT ->
                Optional.of(
                        refusal + "it, or the place in it, is on its blacklist (/sys/kernel/debug/kprobes/blacklist)");
            default -> Optional.empty();
        };
    }

    /** Of a program that ftrace attaches: fentry, fexit, kprobe.multi. */
    public static Hint tracedFunction(String function) {
        return error -> inKernel(function)
                .or(() -> untraceable(function))
                .or(() -> error == Errno.EOPNOTSUPP ? Optional.of(NO_FPROBE) : Optional.empty());
    }

    /** As above, of many functions: of the first with which something is wrong. */
    public static Hint tracedFunctions(Collection<String> functions) {
        return error -> functions.stream()
                .flatMap(function -> tracedFunction(function).of(error).stream())
                .findFirst();
    }

    private static Optional<String> inKernel(String function) {
        Set<String> functions = SystemNames.kernelFunctions();
        return functions.isEmpty() || functions.contains(function)
                ? Optional.empty()
                : Optional.of("This kernel has no function " + function + Nearest.text(function, functions.stream()));
    }

    private static Optional<String> untraceable(String function) {
        return SystemNames.traceable(function).orElse(true)
                ? Optional.empty()
                : Optional.of(
                        "The kernel has the function " + function + ", but does not let it be traced: it is marked"
                                + " notrace, or serves tracing itself (/sys/kernel/tracing/available_filter_functions has"
                                + " those that can be)");
    }

    /** A function of the kernel that stands for something else, such as {@code bpf_lsm_file_open}. */
    private static Hint hook(String what, String prefix, String name) {
        return error -> {
            Set<String> functions = SystemNames.kernelFunctions();
            return functions.isEmpty() || functions.contains(prefix + name)
                    ? Optional.empty()
                    : Optional.of("This kernel has no " + what + " " + name
                            + Nearest.text(
                                    name,
                                    functions.stream()
                                            .filter(function -> function.startsWith(prefix))
                                            .map(function -> function.substring(prefix.length()))));
        };
    }

    /** Of a system call. */
    public static Hint systemCall(String name) {
        return error -> {
            Set<String> functions = SystemNames.kernelFunctions();
            return functions.isEmpty() || functions.stream().anyMatch(function -> function.endsWith("sys_" + name))
                    ? Optional.empty()
                    : Optional.of("This kernel has no system call " + name
                            + Nearest.text(
                                    name,
                                    functions.stream()
                                            .filter(function -> function.matches("__[a-z0-9]+_sys_\\w+"))
                                            .map(function -> function.replaceFirst("__[a-z0-9]+_sys_", ""))));
        };
    }

    /** Of a tracepoint. */
    public static Hint tracepoint(String category, String name) {
        String wanted = category + "/" + name;
        return error -> {
            List<String> known = SystemNames.tracepoints();
            return known.isEmpty() || known.contains(wanted)
                    ? Optional.empty()
                    : Optional.of("This kernel has no tracepoint " + wanted + Nearest.text(wanted, known.stream())
                            + " (\"sudo cat /sys/kernel/tracing/available_events\" lists all)");
        };
    }

    /** Of a raw tracepoint, by its name alone. */
    public static Hint rawTracepoint(String name) {
        return hook("raw tracepoint", "__traceiter_", name);
    }

    /** Of a function in a file, or of the file alone if there is no name. */
    public static Hint symbol(Path file, String function) {
        return error -> {
            if (!Files.isReadable(file)) {
                return Optional.of("There is no file " + file + " that can be read");
            }
            String symbol = function.replaceFirst("\\+[0-9a-fA-Fx]+$", "").replaceFirst("@.*", "");
            Set<String> symbols = symbol.isEmpty() ? Set.of() : ElfSymbols.functions(file);
            return symbols.isEmpty() || symbols.contains(symbol)
                    ? Optional.empty()
                    : Optional.of(file + " has no function " + symbol + Nearest.text(symbol, symbols.stream()));
        };
    }

    /** Of a static probe. */
    public static Hint usdt(Path file, String provider, String probe) {
        return error -> symbol(file, "")
                .of(error)
                .or(() -> error == Errno.ENOENT
                        ? Optional.of(file + " has no probe " + provider + ":" + probe + " (\"readelf -n " + file
                                + "\" lists those that it has)")
                        : Optional.empty());
    }

    /** Of a section whose programs the kernel does not load, although the process may load programs. */
    public static Hint refused(String section) {
        String kind = section.replaceFirst("^\\?", "").replaceFirst("[./].*", "");
        return error -> switch (kind) {
            case "fentry", "fexit", "fmod_ret", "fsession", "freplace" ->
                Optional.of("This kernel loads no programs of kind " + kind + ": it is built without"
                        + " CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS (arm64 before Linux 6.0), or locked down"
                        + (kind.equals("freplace") ? "" : ". A kprobe may do instead"));
            case "lsm" ->
                Optional.of("This kernel loads no LSM programs: it is built without CONFIG_BPF_LSM, or started without"
                        + " bpf in its list of security modules (boot parameter lsm=…,bpf)");
            case "iter" ->
                Optional.of("This kernel loads no iterators of kind " + section.replaceFirst(".*/", "")
                        + ", and does not say why: it is built without them, or locked down");
            default -> Optional.empty();
        };
    }

    /** Of what a section says. */
    public static Hint ofSection(String section) {
        String name = section.startsWith("?") ? section.substring(1) : section;
        int slash = name.indexOf('/');
        if (slash < 0) {
            return Hint.NONE;
        }
        String target = name.substring(slash + 1);
        String kind = name.substring(0, slash).replaceFirst("\\.[sw]$", "");
        return switch (kind) {
            case "kprobe", "kretprobe" -> kprobe(target.replaceFirst("\\+.*", ""));
            case "ksyscall", "kretsyscall" -> systemCall(target);
            case "kprobe.multi", "kretprobe.multi", "kprobe.session", "fentry.multi", "fexit.multi", "fsession.multi" ->
                tracedPattern(target);
            case "fentry", "fexit", "fmod_ret", "fsession" -> tracedFunction(target);
            case "lsm", "lsm_cgroup" -> hook("LSM hook", "bpf_lsm_", target);
            case "iter" -> hook("iterator", "bpf_iter_", target);
            case "tp_btf", "raw_tp", "raw_tracepoint" -> rawTracepoint(target);
            case "tp", "tracepoint" -> ofTracepointSection(target);
            case "uprobe", "uretprobe" -> ofUprobeSection(target);
            default -> Hint.NONE;
        };
    }

    private static Hint ofTracepointSection(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? Hint.NONE : tracepoint(target.substring(0, slash), target.substring(slash + 1));
    }

    private static Hint ofUprobeSection(String target) {
        int colon = target.indexOf(':');
        return colon < 0
                ? Hint.NONE
                : error -> Binaries.find(target.substring(0, colon))
                        .map(file -> symbol(file, target.substring(colon + 1)).of(error))
                        .orElseGet(() -> Optional.of(Binaries.missing(target.substring(0, colon))));
    }
}
