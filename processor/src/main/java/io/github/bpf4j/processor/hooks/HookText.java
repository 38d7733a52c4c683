package io.github.bpf4j.processor.hooks;

import java.util.List;

/** Hooks as text for people. */
public final class HookText {
    private HookText() {}

    /**
     * A line each; the verbose form has their arguments, and C that compiles as it is.
     *
     * @param verbose whether to tell all
     */
    public static String of(List<Hook> hooks, boolean verbose) {
        StringBuilder text = new StringBuilder();
        for (Hook hook : hooks) {
            if (!verbose) {
                text.append(hook.name()).append('\n');
                continue;
            }
            text.append("// ").append(hook.name()).append('\n');
            hook.arguments()
                    .forEach(argument -> text.append("//   ").append(argument).append('\n'));
            text.append(hook.code()).append('\n');
        }
        return text.toString();
    }
}
