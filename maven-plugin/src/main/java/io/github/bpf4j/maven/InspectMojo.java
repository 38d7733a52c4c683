package io.github.bpf4j.maven;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.inspect.JsonReport;
import io.github.bpf4j.processor.inspect.ObjectReport;
import io.github.bpf4j.processor.inspect.TextReport;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints what is in a BPF object: maps, programs, variables, and the layouts of its types with holes and padding.
 *
 * <p>Works without a project: {@code mvn -q io.github.bpf4j:bpf4j-maven-plugin:inspect -Dbpf4j.object=FILE}; with
 * {@code -Dformat=json} it prints nothing but JSON.
 *
 * @since 0.1.0
 */
@Mojo(name = "inspect", requiresProject = false, threadSafe = true)
public final class InspectMojo extends AbstractMojo {
    /**
     * The object: a file that clang has compiled, or {@code bpftool gen object} has linked.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.object", required = true)
    private File object;

    /**
     * {@code text} for people, {@code json} for programs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "format", defaultValue = "text")
    private String format;

    /**
     * Where to print. By default to the standard output, in colour if that is a terminal and NO_COLOR is not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "outputFile")
    private File outputFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!format.equals("text") && !format.equals("json")) {
            throw new MojoFailureException("There is no format \"" + format + "\": use -Dformat=text or -Dformat=json");
        }
        if (!object.isFile()) {
            throw new MojoFailureException("There is no object " + object + ": name one by -Dbpf4j.object=FILE");
        }
        try {
            ObjectReport report = ObjectReport.of(object.getName(), Files.readAllBytes(object.toPath()));
            if (outputFile == null) {
                print(report, System.out, Terminal.showsColours());
            } else {
                try (OutputStream to = new FileOutputStream(outputFile)) {
                    print(report, to, false);
                }
            }
        } catch (InvalidObjectException e) {
            throw new MojoFailureException(object + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read " + object + " or print what is in it: " + e.getMessage(), e);
        }
    }

    private void print(ObjectReport report, OutputStream to, boolean coloured) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        if (format.equals("json")) {
            JsonReport.write(report, writer);
        } else {
            writer.write(TextReport.of(report, coloured));
        }
        writer.flush();
    }
}
