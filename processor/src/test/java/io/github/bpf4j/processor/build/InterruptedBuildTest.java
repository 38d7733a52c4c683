package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds that do not get to their end leave the outputs of the one before, and the next build does the rest. */
@Timeout(60)
class InterruptedBuildTest {
    @TempDir
    Path folder;

    private TestProject project;
    private Map<String, String> before;

    @BeforeEach
    void buildTwoSources() throws Exception {
        project = new TestProject(folder);
        project.source("com/acme/a.bpf.c");
        project.source("com/acme/b.bpf.c");
        project.build();
        before = project.outputs();
        project.source("com/acme/a.bpf.c", "int changed;\n" + TestProject.PROGRAM);
        project.source("com/acme/b.bpf.c", "int changed;\n" + TestProject.PROGRAM);
    }

    /** Runs a build of the folder that is its argument, with the clang that comes next. */
    public static void main(String[] arguments) throws Exception {
        BpfBuild.run(new TestProject(Path.of(arguments[0])).request(arguments[1]), new RecordingLog());
    }

    @Test
    void aKilledBuildLeavesTheFormerOutputs() throws Exception {
        Path started = folder.resolve("started");
        Path stuck = project.script(
                "stuck-clang", "case \" $* \" in *' -c '*b.bpf.c*) : > '" + started + "'; exec sleep 30 ;; esac");
        Process build = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        String.join(
                                ":",
                                System.getProperty("java.class.path"),
                                System.getProperty("jdk.module.path", ""), // where the processor is a module here
                                "target/test-classes"),
                        InterruptedBuildTest.class.getName(),
                        folder.toString(),
                        stuck.toString())
                .inheritIO()
                .start();
        while (!Files.exists(started) && build.isAlive()) {
            Thread.sleep(10);
        }
        build.descendants().forEach(ProcessHandle::destroyForcibly);
        build.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(started).exists();
        assertThat(project.outputs()).isEqualTo(before);
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));
        assertThat(project.work.resolve("staging")).doesNotExist();
    }

    @Test
    void anInterruptEndsTheBuildAtOnce() throws Exception {
        Path started = folder.resolve("started");
        Path stuck = project.script(
                "stuck-clang", "case \" $* \" in *' -c '*) : > '" + started + "'; exec sleep 30 ;; esac");
        Thread tester = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (!Files.exists(started)) {
                Thread.onSpinWait();
            }
            tester.interrupt();
        });
        interrupter.start();
        Instant start = Instant.now();
        try {
            BpfBuild.run(project.request(stuck.toString()), project.log);
            assertThat(false).as("the build ended").isTrue();
        } catch (InterruptedException e) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }

        assertThat(project.outputs()).isEqualTo(before);
        assertThat(project.work.resolve("staging")).doesNotExist();
    }

    @Test
    void aSwapThatBreaksOffIsFinishedByTheNextBuild() throws Exception {
        project.source("com/acme/zoo/c.bpf.c");
        Files.writeString(project.java("com/acme/zoo"), "a file where a folder has to be");

        assertThatIOException().isThrownBy(project::build);

        Files.delete(folder.resolve("src/com/acme/a.bpf.c")); // its new outputs are there already
        Files.delete(project.java("com/acme/zoo"));
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));
        assertThat(project.outputs())
                .containsOnlyKeys(
                        "com/acme/BBpf.java", "com/acme/b.bpf.o", "com/acme/zoo/CBpf.java", "com/acme/zoo/c.bpf.o");
    }

    @Test
    void aDiskThatIsFullAtAnyPointLeavesTheFormerOutputs() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a file system to fill");
        project.work = Files.createDirectory(folder.resolve("tiny"));
        int pages = 0;
        do {
            assertThat(project.outputs()).isEqualTo(before);
            pages += 2;
        } while (!succeedsOnDiskOf(pages));
        assertThat(pages).isGreaterThan(2);
        assertThat(project.outputs()).isNotEqualTo(before);
    }

    private boolean succeedsOnDiskOf(int pages) throws Exception {
        String disk = project.work.toString();
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + 4 * pages + "k", "tmpfs", disk),
                "this root may not mount a file system to fill");
        try {
            return project.build().succeeded();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
            return false;
        } finally {
            assertThat(run("umount", disk)).isTrue();
        }
    }

    @Test
    void outputsMayLieOnAnotherFileSystem() throws Exception {
        Path other = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(folder)),
                "there is no second file system at /dev/shm");
        project.work = Files.createTempDirectory(other, "bpf4j");
        try {
            assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

            assertThat(project.outputs()).hasSameSizeAs(before).isNotEqualTo(before);
        } finally {
            assertThat(run("rm", "-r", project.work.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
