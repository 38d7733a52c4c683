package io.github.bpf4j.runtime.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verifier's log as libbpf prints it when the kernel rejects a program.
 *
 * @param program the C function
 * @param text whole log
 */
record VerifierLog(String program, String text) {
    private static final Pattern LOG = Pattern.compile(
            "prog '([^']+)': -- BEGIN PROG LOAD LOG --\\s*\\n(.*?)-- END PROG LOAD LOG --", Pattern.DOTALL);
    /** {@code ; int x = *p; @ prog.bpf.c:12} on Linux 6.9 and later, without the place before. */
    private static final Pattern SOURCE = Pattern.compile("^; (.*?)(?: @ (\\S+:\\d+))?$");

    private static final String NONE = "it gives no reason";

    /** Linux 7.3 explains at length, in paragraphs, below all that older kernels say. */
    private static final String DIAGNOSIS = "\nVerification failed: ";

    private static final Pattern EXPLANATION =
            Pattern.compile("\nVerification failed: .*?\nReason:\n(.*?)\n\n", Pattern.DOTALL);

    private static final Pattern NO_REASON = Pattern.compile("^(processed \\d+ insns .*|verification time .*"
            + "|stack depth .*|\\d+: \\(.*|; .*|R\\d+(_w)?=.*|from \\d+ to \\d+.*|mark_precise: .*|regs=.*|)$");

    /** The rejection that a log of libbpf tells of; empty if it tells of none. */
    static Optional<VerifierLog> find(String libbpfLog) {
        Matcher log = LOG.matcher(libbpfLog);
        Optional<VerifierLog> last = Optional.empty();
        while (log.find()) {
            last = Optional.of(new VerifierLog(log.group(1), log.group(2)));
        }
        return last;
    }

    /** Whether the verifier came to look at the instructions: the kernel may refuse a kind of program before. */
    boolean begun() {
        return !(text.contains("processed 0 insns ") && reason().equals(NONE));
    }

    /**
     * The verifier's last word before its statistics: {@code R1 invalid mem access 'scalar'}. After that comes what
     * newer kernels say about it: {@code R1 is an integer scalar here, not a pointer to memory}.
     */
    String reason() {
        List<String> lines = lines();
        String explanation = explanation();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!NO_REASON.matcher(lines.get(i)).matches()) {
                return lines.get(i) + (explanation.isEmpty() ? "" : ": " + explanation);
            }
        }
        return explanation.isEmpty() ? NONE : explanation;
    }

    private String explanation() {
        Matcher explanation = EXPLANATION.matcher(text);
        return explanation.find()
                ? explanation.group(1).strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "")
                : "";
    }

    /** The C code that the verifier was at, with file and line where the kernel tells them; else empty. */
    String sourceLine() {
        List<String> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher source = SOURCE.matcher(lines.get(i));
            if (source.matches()) {
                return (source.group(2) == null ? "" : source.group(2) + ": ")
                        + source.group(1).strip();
            }
        }
        return "";
    }

    String message(String object, String errno) {
        // The error number of a log that is cut off hides that of a rejection, if it is one at all.
        boolean cut = errno.equals("ENOSPC");
        return "cannot load " + object + ": "
                + (cut
                        ? "the verifier's log of program " + program + " does not fit (ENOSPC): raise"
                                + " BpfOptions.kernelLogSize, or lower its logLevel. What there is of it ends with: "
                        : "the kernel's verifier rejects program " + program + " (" + errno + "): ")
                + reason()
                + (sourceLine().isEmpty() ? "" : "\n  at " + sourceLine())
                + (cut ? "\nIts" : "\nThe program must be changed so that the verifier can see that it is safe; its")
                + " log:\n" + text.indent(2).stripTrailing();
    }

    private List<String> lines() {
        int end = text.indexOf(DIAGNOSIS);
        String told = end < 0 ? text : text.substring(0, end);
        return Arrays.stream(told.split("\n")).map(String::strip).toList();
    }
}
