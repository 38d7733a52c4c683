package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.TestRunsBpf.Header;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfFeatures;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfProgramType;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.BpfTestRun.Input;
import io.github.bpf4j.runtime.SkBuff;
import io.github.bpf4j.runtime.XdpMd;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are run without being attached. */
@Tag("kernels")
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

    @ParameterizedTest
    @ValueSource(strings = {"lwt_in", "lwt_out", "lwt_xmit", "lwt_seg6local", "action"})
    @Tag("program:lwt_in")
    @Tag("program:lwt_out")
    @Tag("program:lwt_xmit")
    @Tag("program:lwt_seg6local")
    @Tag("program:action")
    void whatOthersAttachIsLoadedAndRun(String section) {
        try (TestRunsBpf loaded = TestRunsBpf.load(opened -> {
            opened.progs().onLwtIn().autoload(section.equals("lwt_in"));
            opened.progs().onLwtOut().autoload(section.equals("lwt_out"));
            opened.progs().onLwtXmit().autoload(section.equals("lwt_xmit"));
            opened.progs().onLwtSeg6local().autoload(section.equals("lwt_seg6local"));
            opened.progs().onAction().autoload(section.equals("action"));
        })) {
            BpfProgram program = Stream.of(
                            loaded.progs().onLwtIn(),
                            loaded.progs().onLwtOut(),
                            loaded.progs().onLwtXmit(),
                            loaded.progs().onLwtSeg6local(),
                            loaded.progs().onAction())
                    .filter(BpfProgram::loaded)
                    .findFirst()
                    .orElseThrow();
            assertThat(program.section()).endsWith(section);
            if (!section.equals("lwt_seg6local")) { // which the kernel does not run on request
                assertThat(program.testRun(PACKET).returnValue()).isBetween(PACKET.length - 14, PACKET.length);
            }
        }
    }

    @Test
    @Tag("program:lirc_mode2")
    void infraredProgramsAreLoaded() {
        assumeTrue(
                BpfFeatures.supports(BpfProgramType.LIRC_MODE2),
                "this kernel lacks CONFIG_BPF_LIRC_MODE2, which a kernel has only if the core for infrared receivers"
                        + " (RC_CORE) is no module");
        try (TestRunsBpf loaded =
                TestRunsBpf.load(opened -> opened.progs().onInfrared().autoload(true))) {
            assertThat(loaded.progs().onInfrared().loaded()).isTrue();
        }
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
