package io.github.bpf4j.examples.tools;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of tools that print what processes do: of which, and whether with the user. */
final class ProcessOptions {
    @Option(
            names = {"-p", "--pid"},
            paramLabel = "PID",
            description = "Only this process.")
    private @Nullable Long pid;

    @Option(
            names = {"-u", "--uid"},
            paramLabel = "UID",
            description = "Only this user.")
    private @Nullable Long uid;

    @Option(
            names = {"-U", "--print-uid"},
            description = "Print the user.")
    private boolean printUid;

    /** Hands on what was given: to the program's constants. */
    void configure(LongConsumer targetPid, LongConsumer targetUid) {
        if (pid != null) {
            targetPid.accept(pid);
        }
        if (uid != null) {
            targetUid.accept(uid);
        }
    }

    boolean printUid() {
        return printUid;
    }
}
