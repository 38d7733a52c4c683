package io.github.bpf4j.processor.hooks;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hooks are looked for: a kind, and a name in which {@code *} stands for anything. */
record HookPattern(HookKind kind, Pattern name) {
    /**
     * Of a text such as {@code tracepoint:syscalls:*exec*} or {@code fentry:vfs_*}.
     *
     * @throws IllegalArgumentException if there is no such kind; the message lists those that there are
     */
    static HookPattern parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        return new HookPattern(
                HookKind.of(kind).orElseThrow(() -> new IllegalArgumentException(usage(text))), glob(name, text));
    }

    private static Pattern glob(String name, String text) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(usage(text));
        }
        return Pattern.compile(
                Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String usage(String text) {
        String kinds = Stream.of(HookKind.values()).map(HookKind::section).collect(Collectors.joining(", "));
        return "\"" + text + "\" does not say what to look for: give a kind (" + kinds
                + "), a colon and a name, in which"
                + " * stands for anything, such as tracepoint:syscalls:*exec* or fentry:vfs_*";
    }

    boolean matches(String candidate) {
        return name.matcher(candidate).matches();
    }
}
