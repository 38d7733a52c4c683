package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * {@code struct __sk_buff} of {@code linux/bpf.h}, as far as the kernel takes it for a test run: the context of tc, cgroup
 * and socket programs.
 *
 * <pre>{@code
 * program.testRun(BpfTestRun.Input.ofPacket(packet).withContext(SkBuff.allocate().mark(7)));
 * }</pre>
 */
public final class SkBuff extends BpfStruct {
    /** Bytes. */
    public static final int SIZE = 192;

    /** Makes views and points them at memory. */
    public static final StructType<SkBuff> TYPE = StructType.of("struct __sk_buff", SIZE, SkBuff::new);

    private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private static final int MARK = 8;
    private static final int PRIORITY = 32;
    private static final int INGRESS_IFINDEX = 36;
    private static final int IFINDEX = 40;
    private static final int CB = 48;
    private static final int CB_LENGTH = 5;
    private static final int TSTAMP = 152;
    private static final int WIRE_LEN = 160;
    private static final int GSO_SEGS = 164;
    private static final int GSO_SIZE = 176;
    private static final int HWTSTAMP = 184;

    private SkBuff() {}

    @Override
    protected StructType<SkBuff> structType() {
        return TYPE;
    }

    /** A view with zeroed memory of its own. */
    public static SkBuff allocate() {
        return TYPE.allocate();
    }

    /** {@code __u32 mark}. */
    public long mark() {
        return u32(MARK);
    }

    /** Sets {@code __u32 mark}. */
    public SkBuff mark(long value) {
        return u32(MARK, value);
    }

    /** {@code __u32 priority}. */
    public long priority() {
        return u32(PRIORITY);
    }

    /** Sets {@code __u32 priority}. */
    public SkBuff priority(long value) {
        return u32(PRIORITY, value);
    }

    /** {@code __u32 ingress_ifindex}. */
    public long ingressIfindex() {
        return u32(INGRESS_IFINDEX);
    }

    /** Sets {@code __u32 ingress_ifindex}, which must be 0 or 1. */
    public SkBuff ingressIfindex(long value) {
        return u32(INGRESS_IFINDEX, value);
    }

    /** {@code __u32 ifindex}. */
    public long ifindex() {
        return u32(IFINDEX);
    }

    /** Sets {@code __u32 ifindex}: an interface of this network namespace, that of loopback if it is 0. */
    public SkBuff ifindex(long value) {
        return u32(IFINDEX, value);
    }

    /** {@code __u32 cb[5]}. */
    public long cb(int index) {
        return u32(CB + Integer.BYTES * Objects.checkIndex(index, CB_LENGTH));
    }

    /** Sets {@code __u32 cb[5]}. */
    public SkBuff cb(int index, long value) {
        return u32(CB + Integer.BYTES * Objects.checkIndex(index, CB_LENGTH), value);
    }

    /** {@code __u64 tstamp}. */
    public long tstamp() {
        return LITTLE_ENDIAN ? getS64LE(TSTAMP) : getS64BE(TSTAMP);
    }

    /** Sets {@code __u64 tstamp}. */
    public SkBuff tstamp(long value) {
        return u64(TSTAMP, value);
    }

    /** {@code __u32 wire_len}. */
    public long wireLen() {
        return u32(WIRE_LEN);
    }

    /** Sets {@code __u32 wire_len}. */
    public SkBuff wireLen(long value) {
        return u32(WIRE_LEN, value);
    }

    /** {@code __u32 gso_segs}. */
    public long gsoSegs() {
        return u32(GSO_SEGS);
    }

    /** Sets {@code __u32 gso_segs}. */
    public SkBuff gsoSegs(long value) {
        return u32(GSO_SEGS, value);
    }

    /** {@code __u32 gso_size}. */
    public long gsoSize() {
        return u32(GSO_SIZE);
    }

    /** Sets {@code __u32 gso_size}. */
    public SkBuff gsoSize(long value) {
        return u32(GSO_SIZE, value);
    }

    /** Sets {@code __u64 hwtstamp}; needs Linux 5.16. */
    public SkBuff hwtstamp(long value) {
        return u64(HWTSTAMP, value);
    }

    private long u32(int offset) {
        return LITTLE_ENDIAN ? getU32LE(offset) : getU32BE(offset);
    }

    private SkBuff u32(int offset, long value) {
        if (LITTLE_ENDIAN) {
            setU32LE(offset, value);
        } else {
            setU32BE(offset, value);
        }
        return this;
    }

    private SkBuff u64(int offset, long value) {
        if (LITTLE_ENDIAN) {
            setS64LE(offset, value);
        } else {
            setS64BE(offset, value);
        }
        return this;
    }

    @Override
    public String toString() {
        return "{ .mark = " + mark() + ", .priority = " + priority() + ", .ifindex = " + ifindex() + " }";
    }
}
