package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteOrder;

/**
 * {@code struct xdp_md} of {@code linux/bpf.h}, the context of XDP programs, as the kernel takes it for a test run: offsets
 * in the packet of the input, which has the metadata first.
 *
 * <pre>{@code
 * program.testRun(BpfTestRun.Input.ofPacket(packet).withContext(XdpMd.of(packet.length).ingressIfindex(1)));
 * }</pre>
 */
public final class XdpMd extends BpfStruct {
    /** Bytes. */
    public static final int SIZE = 24;

    /** Makes views and points them at memory. */
    public static final StructType<XdpMd> TYPE = StructType.of("struct xdp_md", SIZE, XdpMd::new);

    private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private static final int DATA = 0;
    private static final int DATA_END = 4;
    private static final int DATA_META = 8;
    private static final int INGRESS_IFINDEX = 12;
    private static final int RX_QUEUE_INDEX = 16;

    private XdpMd() {}

    @Override
    protected StructType<XdpMd> structType() {
        return TYPE;
    }

    /** That of a packet without metadata. */
    public static XdpMd of(int packetLength) {
        return TYPE.allocate().dataEnd(packetLength);
    }

    /** {@code __u32 data}: where the packet begins, after the metadata. */
    public long data() {
        return u32(DATA);
    }

    /** Sets {@code __u32 data}. */
    public XdpMd data(long value) {
        return u32(DATA, value);
    }

    /** {@code __u32 data_end}. */
    public long dataEnd() {
        return u32(DATA_END);
    }

    /** Sets {@code __u32 data_end}: how long the input is, metadata included. */
    public XdpMd dataEnd(long value) {
        return u32(DATA_END, value);
    }

    /** {@code __u32 data_meta}. */
    public long dataMeta() {
        return u32(DATA_META);
    }

    /** Sets {@code __u32 data_meta}, which must be 0. */
    public XdpMd dataMeta(long value) {
        return u32(DATA_META, value);
    }

    /** {@code __u32 ingress_ifindex}. */
    public long ingressIfindex() {
        return u32(INGRESS_IFINDEX);
    }

    /** Sets {@code __u32 ingress_ifindex}: an interface of this network namespace. */
    public XdpMd ingressIfindex(long value) {
        return u32(INGRESS_IFINDEX, value);
    }

    /** {@code __u32 rx_queue_index}. */
    public long rxQueueIndex() {
        return u32(RX_QUEUE_INDEX);
    }

    /** Sets {@code __u32 rx_queue_index}, one that the interface has. */
    public XdpMd rxQueueIndex(long value) {
        return u32(RX_QUEUE_INDEX, value);
    }

    private long u32(int offset) {
        return LITTLE_ENDIAN ? getU32LE(offset) : getU32BE(offset);
    }

    private XdpMd u32(int offset, long value) {
        if (LITTLE_ENDIAN) {
            setU32LE(offset, value);
        } else {
            setU32BE(offset, value);
        }
        return this;
    }

    @Override
    public String toString() {
        return "{ .data = " + data() + ", .data_end = " + dataEnd() + ", .ingress_ifindex = " + ingressIfindex()
                + ", .rx_queue_index = " + rxQueueIndex() + " }";
    }
}
