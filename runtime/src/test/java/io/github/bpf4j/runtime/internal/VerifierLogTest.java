package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfVerifierException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifierLogTest {
    private static final String NEW = """
            libbpf: prog 'on_exec': BPF program load failed: Permission denied
            libbpf: prog 'on_exec': -- BEGIN PROG LOAD LOG --
            0: R1=ctx() R10=fp0
            ; int on_exec(void *context) @ bad.bpf.c:9
            0: (b7) r1 = 0                        ; R1_w=0
            ; return *(int *)p; @ bad.bpf.c:12
            1: (61) r0 = *(u32 *)(r1 +0)
            R1 invalid mem access 'scalar'
            processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
            -- END PROG LOAD LOG --
            libbpf: prog 'on_exec': failed to load: -13
            libbpf: failed to load object 'bad'
            """;

    @Test
    void findsReasonAndPlaceInANewLog() {
        VerifierLog log = VerifierLog.find(NEW).orElseThrow();
        assertThat(log.program()).isEqualTo("on_exec");
        assertThat(log.reason()).isEqualTo("R1 invalid mem access 'scalar'");
        assertThat(log.sourceLine()).isEqualTo("bad.bpf.c:12: return *(int *)p;");
        assertThat(log.text()).startsWith("0: R1=ctx()").endsWith("mark_read 0\n");
    }

    @Test
    void aProgramThatIsRefusedUnseenIsNoRejection() {
        String unseen = NEW.replaceAll("(?s)0: R1=.*scalar'\n", "").replace("processed 2 ", "processed 0 ");
        String excess = NEW.replace("processed 2 ", "processed 0 ");

        assertThat(VerifierLog.find(unseen).orElseThrow().begun()).isFalse();
        assertThat(VerifierLog.find(excess).orElseThrow().begun()).isTrue();
        assertThat(Failures.of(Errno.EPERM, Operation.LOAD, "bad", unseen, error -> Optional.of("Ask for less")))
                .isNotInstanceOf(BpfVerifierException.class)
                .hasMessageStartingWith("cannot load bad: EPERM (Operation not permitted). Ask for less\n");
    }

    @Test
    void findsReasonAndCodeInAnOldLog() {
        VerifierLog log =
                VerifierLog.find(NEW.replaceAll(" @ bad.bpf.c:\\d+", "")).orElseThrow();
        assertThat(log.reason()).isEqualTo("R1 invalid mem access 'scalar'");
        assertThat(log.sourceLine()).isEqualTo("return *(int *)p;");
    }

    /** As of Linux 7.3. */
    @Test
    void findsTheExplanationInTheNewestLog() {
        VerifierLog log = VerifierLog.find(NEW.replace("processed 2", """

                        Verification failed: Register Type Safety: Invalid dereference

                        Reason:
                          R1 is an integer scalar here,
                          not a pointer to memory.

                        At:
                          on_exec @ bad.bpf.c:12:5
                          Source context:
                          >>> 12 |     return *(int *)p;

                        Suggestion:
                          Preserve a pointer-valued register where needed.

                        processed 2""")).orElseThrow();
        assertThat(log.reason())
                .isEqualTo("R1 invalid mem access 'scalar': R1 is an integer scalar here, not a pointer to memory");
        assertThat(log.sourceLine()).isEqualTo("bad.bpf.c:12: return *(int *)p;");
        assertThat(log.text()).contains("Suggestion:");
    }

    @Test
    void withoutLineInformationThereIsNoPlace() {
        VerifierLog log = VerifierLog.find(NEW.replaceAll("(?m)^; .*\n", "")).orElseThrow();
        assertThat(log.sourceLine()).isEmpty();
        assertThat(log.message("bad", "EACCES"))
                .startsWith("cannot load bad: the kernel's verifier rejects program on_exec (EACCES): R1 invalid mem"
                        + " access 'scalar'\nThe program must be changed");
    }

    @Test
    void otherLogsAreNone() {
        assertThat(VerifierLog.find("libbpf: failed to load object 'bad'")).isEmpty();
        assertThat(VerifierLog.find("")).isEmpty();
    }

    @Test
    void aLogWithoutAReasonSaysSo() {
        assertThat(new VerifierLog("p", "processed 2 insns (limit 1000000)\n").reason())
                .isEqualTo("it gives no reason");
    }
}
