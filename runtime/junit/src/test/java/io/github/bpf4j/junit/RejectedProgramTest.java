package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.annotation.BpfSkeleton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A program that the verifier rejects is a mistake, not something that the machine lacks. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.XDP})
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        SEC("xdp")
        int reads_beyond_the_packet(struct xdp_md *context)
        {
            return *(unsigned char *) (long) context->data;
        }

        char LICENSE[] SEC("license") = "GPL";
        """)
class RejectedProgramTest {
    /** Run by the test below. */
    static class Sample {
        @BpfTest
        void isNeverCalled(RejectedProgramTestBpf skeleton) {}

        @Test
        void hasNoParameter() {}
    }

    @Test
    void failsTheTestWithTheLog() {
        List<Tests.End> ends = Tests.run(Sample.class);

        assertThat(ends).hasSize(2);
        assertThat(ends)
                .filteredOn(end -> end.how().equals("FAILED"))
                .singleElement()
                .satisfies(end -> assertThat(end.thrown().orElseThrow())
                        .isInstanceOf(AssertionFailedError.class)
                        .hasMessageContaining("reads_beyond_the_packet")
                        .hasMessageContaining("invalid access to packet"));
    }
}
