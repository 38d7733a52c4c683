package io.github.bpf4j.runtime.type;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** IP addresses of 4 or 16 bytes, in the order in which they go over the wire. */
final class InternetAddresses {
    private static final int IPV6_BYTES = 16;

    private InternetAddresses() {}

    /** An IPv6 address that is mapped from an IPv4 one comes out as the latter: so does Java everywhere. */
    static InetAddress get(ByteBuffer memory, int offset, int size) {
        byte[] bytes = new byte[size];
        memory.get(offset, bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an IP address has 4 or 16 bytes, not " + size, e);
        }
    }

    static void set(ByteBuffer memory, int offset, int size, InetAddress value) {
        byte[] bytes = value.getAddress();
        if (value instanceof Inet4Address && size == IPV6_BYTES) {
            byte[] mapped = new byte[IPV6_BYTES];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            System.arraycopy(bytes, 0, mapped, 12, bytes.length);
            bytes = mapped;
        }
        if (bytes.length != size) {
            throw new IllegalArgumentException(
                    value + " has " + bytes.length + " bytes, and the member has room for " + size);
        }
        memory.put(offset, bytes);
    }
}
