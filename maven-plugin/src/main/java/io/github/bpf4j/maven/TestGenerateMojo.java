package io.github.bpf4j.maven;

import java.io.File;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the BPF programs of the project's tests and generates their Java skeletons.
 *
 * @since 0.1.0
 */
@Mojo(name = "test-generate", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class TestGenerateMojo extends AbstractGenerateMojo {
    /**
     * The folder of BPF programs and their headers.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.testSourceDirectory", defaultValue = "src/test/bpf")
    private File sourceDirectory;

    /**
     * A folder of objects that were compiled elsewhere, {@code *.o}: each gets a skeleton as if its source were here, and
     * is copied as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "bpf4j.testObjects")
    private File objects;

    /**
     * Where the skeletons go; a source root of the project's tests.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "bpf4j.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/bpf")
    private File outputDirectory;

    /**
     * Where the objects go; a resource folder of the project's tests.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "bpf4j.testObjectDirectory",
            defaultValue = "${project.build.directory}/generated-test-resources/bpf")
    private File objectDirectory;

    /**
     * Maven's own switch for not even compiling the tests.
     *
     * @since 0.1.0
     */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTests;

    @Override
    boolean isSkipped() {
        return skipTests || super.isSkipped();
    }

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
        return objectDirectory;
    }

    @Override
    void register(MavenProject project, File sources, Resource objects) {
        project.addTestCompileSourceRoot(sources.getPath());
        if (!project.getTestResources().contains(objects)) {
            project.addTestResource(objects);
        }
    }
}
