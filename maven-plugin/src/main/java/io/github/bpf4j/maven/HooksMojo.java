package io.github.bpf4j.maven;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.hooks.Hook;
import io.github.bpf4j.processor.hooks.HookText;
import io.github.bpf4j.processor.hooks.Hooks;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists what programs can be attached to on the running kernel: its tracepoints and functions.
 *
 * <p>Works without a project: {@code mvn -q io.github.bpf4j:bpf4j-maven-plugin:hooks
 * -Dpattern='tracepoint:syscalls:*exec*'}; with {@code -Dverbose} it tells their arguments, and prints how a program for
 * each begins, in C.
 *
 * @since 0.1.0
 */
@Mojo(name = "hooks", requiresProject = false, threadSafe = true)
public final class HooksMojo extends AbstractMojo {
    /**
     * A kind ({@code tracepoint}, {@code tp_btf}, {@code kprobe}, {@code kretprobe}, {@code fentry}, {@code fexit}), a
     * colon, and a name in which {@code *} stands for anything; a tracepoint's name is its group, a colon and its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "pattern", required = true)
    private String pattern;

    /**
     * Whether to print arguments and C.
     *
     * @since 0.1.0
     */
    @Parameter(property = "verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * Where to print; by default to the standard output.
     *
     * @since 0.1.0
     */
    @Parameter(property = "outputFile")
    private File outputFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            List<Hook> hooks = Hooks.find(pattern);
            if (hooks.isEmpty()) {
                throw new MojoFailureException("The running kernel has nothing that matches " + pattern
                        + ": use * for what you do not know, as in tracepoint:*:*exec*");
            }
            print(HookText.of(hooks, verbose));
        } catch (IllegalArgumentException | InvalidObjectException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void print(String text) throws IOException {
        if (outputFile == null) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        } else {
            Files.writeString(outputFile.toPath(), text);
        }
    }
}
