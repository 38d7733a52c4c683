package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.annotation.BpfSkeleton;
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
    @Test
    void failsWithTheLog() {
        assertThatThrownBy(() -> Feasibility.attempt(RejectedProgramTestBpf::load))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("reads_beyond_the_packet")
                .hasMessageContaining("invalid access to packet");
    }
}
