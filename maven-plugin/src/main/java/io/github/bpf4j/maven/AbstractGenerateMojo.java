package io.github.bpf4j.maven;

import io.github.bpf4j.processor.build.BpfBuild;
import io.github.bpf4j.processor.build.BuildOutcome;
import io.github.bpf4j.processor.build.BuildRequest;
import io.github.bpf4j.processor.build.BuildRequest.InputFolder;
import io.github.bpf4j.processor.build.Silence;
import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.clang.ClangException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What the two goals have in common: they fill a {@link BuildRequest} and report how it ended. All work is done by
 * {@link BpfBuild}.
 */
abstract class AbstractGenerateMojo extends AbstractMojo {
    /**
     * Which files of the source directory are BPF programs: Ant patterns. Each gives one object and one skeleton.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.includes", defaultValue = "**/*.bpf.c")
    private List<String> includes;

    /**
     * Which of the included files are none: Ant patterns.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.excludes")
    private List<String> excludes = List.of();

    /**
     * The C compiler: a path, or a name on PATH. By default the newest of {@code clang} and {@code clang-NN} on PATH.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.clang")
    private String clang;

    /**
     * More arguments for clang. They come after bpf4j's own, so that they win.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.arguments")
    private List<String> arguments = List.of();

    /**
     * Where clang looks for headers, after the source's own folder and the source directory, before the system's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.includeDirectories")
    private List<File> includeDirectories = List.of();

    /**
     * Macros to define: {@code NAME} or {@code NAME=VALUE}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.defines")
    private List<String> defines = List.of();

    /**
     * The processor of the machines that will run the programs, as libbpf calls it: {@code x86}, {@code arm64},
     * {@code s390}, {@code powerpc}, {@code riscv}... By default this machine's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.architecture")
    private String architecture;

    /**
     * The BTF file that {@code vmlinux.h} is made from, where a source includes it and has none. By default the running
     * kernel's, {@code /sys/kernel/btf/vmlinux}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.btf")
    private File btf;

    /**
     * The Java package of skeletons whose source lies in no folder. Folders give the package otherwise:
     * {@code com/acme/execsnoop.bpf.c} becomes {@code com.acme.ExecsnoopBpf}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.packageName")
    private String packageName;

    /**
     * What goes through ring and perf buffers, for sources that cannot say so themselves by {@code BPF4J_EVENT}:
     *
     * <pre>{@code
     * <events>
     *   <event>
     *     <map>events</map>
     *     <type>struct event</type>
     *   </event>
     * </events>
     * }</pre>
     *
     * <p>A buffer with several types has an {@code <event>} for each, with the member that tells them apart,
     * {@code <tag>}, and its {@code <value>} in this type. An {@code <event>} concerns all programs that have the map, or
     * those that its {@code <source>} names, an Ant pattern. The type must be in the object's BTF.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<Event> events = List.of();

    /**
     * Whether a struct, union or enum that several programs of a package have alike gets one class in the package. By
     * default each skeleton has all its classes inside.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.sharedTypes", defaultValue = "false")
    private boolean sharedTypes;

    /**
     * Warnings that nobody wants to see, by the names that they are printed with: {@code degraded}, {@code clang}... or
     * {@code all}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.silence")
    private List<String> silence = List.of();

    /**
     * Leaves clang alone. What an earlier build has generated stays in use.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (hasProject()) {
            register(); // also if there is nothing to do: what was generated before is compiled again
        }
        if (isSkipped()) {
            getLog().info("Skipped");
            return;
        }
        if (objects().isPresent() && !objects().get().isDirectory()) {
            throw new MojoFailureException(
                    "There is no folder of objects " + objects().get());
        }
        try {
            BuildOutcome outcome = BpfBuild.run(request(), new MavenBuildLog(getLog(), silenced()));
            if (!outcome.succeeded()) {
                throw new MojoFailureException("Errors in " + outcome.failed() + " of " + outcome.inputs()
                        + " BPF programs, listed above; no skeleton was changed");
            }
        } catch (ClangException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read or write a file: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while generating skeletons", e);
        }
    }

    private Silence silenced() throws MojoFailureException {
        try {
            return Silence.of(silence);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("<silence>: " + e.getMessage(), e);
        }
    }

    private BuildRequest request() throws MojoFailureException {
        List<BuildRequest.EventType> eventTypes = new ArrayList<>();
        for (Event event : events) {
            eventTypes.add(event.request());
        }
        return new BuildRequest(
                Optional.of(new InputFolder(sourceDirectory().toPath(), includes, excludes)),
                objects().map(root -> new InputFolder(root.toPath(), List.of("**/*.o"), List.of())),
                packageName == null ? "" : packageName,
                new BuildRequest.Compiler(
                        Optional.ofNullable(clang),
                        includeDirectories.stream().map(File::toPath).toList(),
                        defines,
                        arguments,
                        architecture == null ? Architecture.host() : Architecture.of(architecture),
                        Optional.ofNullable(btf).map(File::toPath)),
                new BuildRequest.Types(eventTypes, sharedTypes),
                new BuildRequest.Outputs(
                        outputDirectory().toPath(), objectDirectory().toPath(), workDirectory()));
    }

    private void register() {
        Resource objects = new Resource();
        objects.setDirectory(objectDirectory().getPath());
        objects.addInclude("**/*.o");
        register(project, outputDirectory(), objects);
    }

    /** One folder for each execution: what another execution has written is none of its business. */
    private Path workDirectory() {
        return hasProject()
                ? Path.of(buildDirectory(), "bpf4j", execution.getGoal(), execution.getExecutionId())
                : outputDirectory().toPath().resolve(".bpf4j");
    }

    final boolean hasProject() {
        return project.getFile() != null;
    }

    final String buildDirectory() {
        return project.getBuild().getDirectory();
    }

    boolean isSkipped() {
        return skip;
    }

    /** The folder of C sources, which need not exist. */
    abstract File sourceDirectory();

    /** The folder of objects compiled elsewhere, if there are any. */
    abstract Optional<File> objects();

    abstract File outputDirectory();

    abstract File objectDirectory();

    /** Lets the project compile the generated sources and ship the objects. */
    abstract void register(MavenProject project, File sources, Resource objects);
}
