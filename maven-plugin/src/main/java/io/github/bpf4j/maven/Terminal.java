package io.github.bpf4j.maven;

import java.io.Console;

/** What the standard output can show. */
final class Terminal {
    private Terminal() {}

    /** Whether it is a terminal with colours, and its user has not asked to do without (no-color.org). */
    static boolean showsColours() {
        Console console = System.console();
        return console != null
                && isTerminal(console)
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Since Java 22 there is a console without a terminal, too, and a method to tell. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
