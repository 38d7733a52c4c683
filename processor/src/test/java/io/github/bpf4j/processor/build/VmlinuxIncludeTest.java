package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated {@code vmlinux.h}. */
class VmlinuxIncludeTest {
    private static final String INCLUDING = "#include \"vmlinux.h\"\n";

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = new TestProject(folder);
    }

    private Path header() {
        return project.work.resolve("include/vmlinux.h");
    }

    /** An object whose BTF has the given declarations, to stand for a kernel's. */
    private Path btf(String name, String declarations) throws Exception {
        TestProject kernel = new TestProject(Files.createDirectory(folder.resolve(name)));
        kernel.source("kernel/types.bpf.c", declarations + TestProject.PROGRAM.replace("struct event", "struct e"));
        assertThat(kernel.build().succeeded()).isTrue();
        return kernel.object("kernel/types.bpf.o");
    }

    @Test
    void theRunningKernelsTypesAreThere() throws Exception {
        assumeTrue(Files.exists(Path.of("/sys/kernel/btf/vmlinux")), "this kernel has no BTF");
        project.source(
                "com/acme/tasks.bpf.c", INCLUDING + "int size = sizeof(struct task_struct);\n" + TestProject.PROGRAM);

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));
        assertThat(header()).content().contains("struct task_struct {");

        project.compilations();
        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 0, 0));
        assertThat(project.compilations()).isZero();
    }

    @Test
    void noHeaderIsMadeWhereNobodyWantsOne() throws Exception {
        project.source("com/acme/a.bpf.c");

        project.build();

        assertThat(header()).doesNotExist();
    }

    @Test
    void theProjectsOwnHeaderWins() throws Exception {
        project.source("com/acme/a.bpf.c", INCLUDING + "int own = OWN;\n" + TestProject.PROGRAM);
        project.source("vmlinux.h", "#define OWN 1\n");

        assertThat(project.build().succeeded()).isTrue();

        assertThat(header()).doesNotExist();
    }

    @Test
    void anOwnHeaderThatAppearsLaterReplacesTheGeneratedOne() throws Exception {
        project.btf = Optional.of(btf("kernel", "struct task { int pid; }; struct task first;\n"));
        project.source("com/acme/a.bpf.c", INCLUDING + "struct task mine;\n" + TestProject.PROGRAM);
        project.build();
        project.source("vmlinux.h", "struct task { int pid; int tgid; };\n");

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));
    }

    @Test
    void aConfiguredBtfFileIsTakenAndItsChangesAreSeen() throws Exception {
        project.source("com/acme/a.bpf.c", INCLUDING + "struct task mine;\n" + TestProject.PROGRAM);
        project.btf = Optional.of(btf("old", "struct task { int pid; }; struct task first;\n"));
        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));

        project.btf = Optional.of(btf("new", "struct task { long pid; }; struct task first;\n"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));
        assertThat(header()).content().containsPattern("long( int)? pid;");
        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 0, 0));
    }

    @Test
    void withoutBtfTheIncludeIsTheErrorsPlace() throws Exception {
        project.source("com/acme/a.bpf.c", INCLUDING + TestProject.PROGRAM);
        project.btf = Optional.of(folder.resolve("nowhere"));

        assertThat(project.build().failed()).isEqualTo(1);

        assertThat(project.log.complaints())
                .singleElement()
                .asString()
                .startsWith("ERROR a.bpf.c:1:10 There is no vmlinux.h on the include path")
                .contains(folder.resolve("nowhere").toString(), "<btf>");
    }

    @Test
    void aFileThatIsNoBtfIsNamed() throws Exception {
        project.source("com/acme/a.bpf.c", INCLUDING + TestProject.PROGRAM);
        project.btf = Optional.of(Files.writeString(folder.resolve("text"), "no BTF"));

        assertThat(project.build().failed()).isEqualTo(1);

        assertThat(project.log.complaints())
                .singleElement()
                .asString()
                .startsWith("ERROR a.bpf.c:1:10 vmlinux.h cannot be made from " + folder.resolve("text"));
    }
}
