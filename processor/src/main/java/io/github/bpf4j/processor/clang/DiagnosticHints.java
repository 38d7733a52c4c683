package io.github.bpf4j.processor.clang;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about messages of clang whose cause lies outside of the source. */
final class DiagnosticHints {
    private static final Pattern MISSING_HEADER = Pattern.compile("'([^']+)' file not found");
    private static final Pattern NO_BPF_TARGET =
            Pattern.compile("(No available targets are compatible with|unknown target) triple .bpf");

    private DiagnosticHints() {}

    /** The message, followed by the hint where there is one. */
    static String complete(String message) {
        Matcher header = MISSING_HEADER.matcher(message);
        if (header.find()) {
            return message + forHeader(header.group(1));
        }
        if (NO_BPF_TARGET.matcher(message).find()) {
            return message + ": this clang was built without BPF; use the distribution's, " + InstallHint.CLANG.text();
        }
        return message;
    }

    private static String forHeader(String header) {
        if (header.startsWith("bpf/")) {
            return ": it comes with libbpf, " + InstallHint.LIBBPF_HEADERS.text();
        }
        if (header.startsWith("linux/") || header.startsWith("asm/") || header.startsWith("asm-generic/")) {
            return ": it comes with the kernel's headers, " + InstallHint.KERNEL_HEADERS.text();
        }
        if (header.startsWith("gnu/stubs")) {
            return ": headers of the C library are not made for BPF; for integer types include <linux/types.h>";
        }
        return "";
    }
}
