package io.github.bpf4j.maven;

import java.io.File;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the BPF programs of the project and generates their Java skeletons.
 *
 * <p>A program that has not changed since the last run, nor anything that went into it, is left alone; its warnings are
 * not repeated.
 *
 * <p>Also works without a project, on objects that are there already:
 * {@code mvn io.github.bpf4j:bpf4j-maven-plugin:generate -Dbpf4j.objects=DIR -Dbpf4j.outputDirectory=OUT
 * -Dbpf4j.packageName=com.acme}.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {
    /**
     * The folder of BPF programs and their headers.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.sourceDirectory", defaultValue = "src/main/bpf")
    private File sourceDirectory;

    /**
     * A folder of objects that were compiled elsewhere, {@code *.o}: each gets a skeleton as if its source were here, and
     * is shipped as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.objects")
    private File objects;

    /**
     * Where the skeletons go; a source root of the project. Without a project, its folder {@code .bpf4j} remembers what
     * was generated.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.outputDirectory", defaultValue = "${project.build.directory}/generated-sources/bpf")
    private File outputDirectory;

    /**
     * Where the objects go; a resource folder of the project. By default {@code target/generated-resources/bpf}, or
     * without a project the output directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.objectDirectory")
    private File objectDirectory;

    @Override
    File sourceDirectory() {
        return sourceDirectory;
    }

    @Override
    Optional<File> objects() {
        return Optional.ofNullable(objects);
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    File objectDirectory() {
        if (objectDirectory != null) {
            return objectDirectory;
        }
        return hasProject() ? new File(buildDirectory(), "generated-resources/bpf") : outputDirectory;
    }

    @Override
    void register(MavenProject project, File sources, Resource objects) {
        project.addCompileSourceRoot(sources.getPath());
        if (!project.getResources().contains(objects)) {
            project.addResource(objects);
        }
    }
}
