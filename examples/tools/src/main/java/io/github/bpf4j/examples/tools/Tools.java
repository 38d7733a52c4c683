package io.github.bpf4j.examples.tools;

import io.github.bpf4j.runtime.BpfException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of all tools: the first word says which one. */
@Command(
        name = "tools",
        description = "Small programs that show what the kernel does. TOOL --help explains one.",
        synopsisSubcommandLabel = "TOOL",
        mixinStandardHelpOptions = true,
        version = Tool.VERSION,
        subcommands = {
            Bashreadline.class,
            Biolatency.class,
            Execcount.class,
            Funclatency.class,
            Opensnoop.class,
            Runqlat.class,
            Tcpconnect.class,
            Tcpstates.class,
            Xdpfilter.class
        })
public final class Tools implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Spec
    private CommandSpec command;

    Tools() {
        this.command = CommandSpec.create(); // picocli sets the right one
    }

    /** Runs a tool; exits with status 0, 1 after an error, 2 for wrong options, or by the signal that ended it. */
    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine();
        List<Tool> tools = commandLine.getSubcommands().values().stream()
                .map(subcommand -> (Tool) subcommand.getCommand())
                .toList();
        // Ctrl-C ends the tool, and the JVM waits for its summary.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tools.forEach(tool -> tool.stop(PATIENCE))));
        System.exit(commandLine.execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tools()).setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof BpfException || exception instanceof ToolException) {
                command.getErr().println(command.getCommandName() + ": " + exception.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw exception;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Which tool?");
    }
}
