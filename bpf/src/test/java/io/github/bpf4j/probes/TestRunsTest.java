package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.TestRunsBpf.Header;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.BpfTestRun.Input;
import io.github.bpf4j.runtime.SkBuff;
import io.github.bpf4j.runtime.XdpMd;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that are run without being attached. */
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.18")
class TestRunsTest {
    private static final byte[] PACKET = new byte[64];

    private TestRunsBpf skeleton;

    @BeforeEach
    void load() {
        skeleton = TestRunsBpf.load();
    }

    @AfterEach
    void close() {
        skeleton.close();
    }

    @Test
    void aPacketAndItsContextAreViews() {
        Header header = Header.allocate().kind(7).size(50);

        BpfTestRun run = skeleton.progs()
                .onPacket()
                .testRun(Input.ofPacket(Header.TYPE, header)
                        .withContext(SkBuff.allocate().mark(5).priority(6).cb(0, 30)));

        assertThat(run.returnValue()).isEqualTo(5 + 6 + 30);
        assertThat(run.packet(0, Header.TYPE)).isEqualTo(header.copy().kind(8));
        SkBuff context = run.context(SkBuff.TYPE);
        assertThat(context.mark()).isEqualTo(6);
        assertThat(context.cb(0)).isEqualTo(31);
        assertThat(context).hasToString("{ .mark = 6, .priority = 6, .ifindex = 1 }");
    }

    @Test
    void anXdpContextHasMetadataBeforeThePacket() {
        byte[] withMetadata = new byte[PACKET.length + 4];
        withMetadata[0] = 9;

        BpfTestRun run = skeleton.progs()
                .onFrame()
                .testRun(Input.ofPacket(withMetadata)
                        .withContext(XdpMd.of(withMetadata.length).data(4).ingressIfindex(1)));

        assertThat(run.returnValue()).isEqualTo(9);
        assertThat(run.context(XdpMd.TYPE).dataEnd()).isEqualTo(withMetadata.length);
        assertThat(run.context(XdpMd.TYPE).ingressIfindex()).isEqualTo(1);
        assertThatThrownBy(() -> skeleton.progs()
                        .onFrame()
                        .testRun(Input.ofPacket(PACKET).withContext(XdpMd.of(PACKET.length + 1))))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot run program on_frame of test_runs_bpf: EINVAL");
    }

    @Test
    void manyRunsTellHowLongOneTakes() {
        BpfTestRun run =
                skeleton.progs().onFrame().testRun(Input.ofPacket(PACKET).repeated(10_000));

        assertThat(run.duration()).isPositive();
        assertThat(skeleton.bss().runs()).isEqualTo(10_000);
    }

    @Test
    void argumentsOfARawTracepoint() {
        byte[] arguments = ByteBuffer.allocate(16)
                .order(ByteOrder.nativeOrder())
                .putLong(0, 40)
                .putLong(8, 2)
                .array();

        BpfTestRun run = skeleton.progs()
                .onArguments()
                .testRun(Input.ofContext(arguments).onCpu(0));

        assertThat(run.returnValue()).isEqualTo(42);
        assertThat(skeleton.data().cpu()).isZero();
        assertThat(skeleton.progs()
                        .onArguments()
                        .testRun(Input.ofContext(BpfTypes.list(BpfTypes.U64LE, 8, 2), List.of(1L, 2L)))
                        .returnValue())
                .isEqualTo(3);
    }
}
