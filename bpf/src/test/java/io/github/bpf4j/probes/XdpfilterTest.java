package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfTest;
import io.github.bpf4j.junit.XdpAction;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;

/** On packets that are made here, without any network. */
@Tag("tool:xdpfilter")
@Tag("program:xdp")
@Tag("map:lpm_trie")
@Tag("map:percpu_array")
class XdpfilterTest {
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int VLAN = 0x8100;

    private static void block(XdpfilterBpf skeleton, String address, int prefixLength, long rule)
            throws UnknownHostException {
        skeleton.maps()
                .blocked()
                .put(
                        XdpfilterBpf.Network.allocate()
                                .prefixLength(prefixLength)
                                .addressAddress(InetAddress.getByName(address)),
                        rule);
    }

    private static XdpAction run(XdpfilterBpf skeleton, byte[] packet) {
        return XdpAction.of(skeleton.progs().filter().testRun(packet));
    }

    private static String count(XdpfilterBpf skeleton, int index) {
        return skeleton.maps().counters().sum(index, XdpfilterBpf.Counter::packets) + " packets, "
                + skeleton.maps().counters().sum(index, XdpfilterBpf.Counter::bytes) + " bytes";
    }

    @BpfTest
    void dropsByTheLongestPrefixOfIpv4(XdpfilterBpf skeleton) throws IOException {
        block(skeleton, "192.0.2.0", 96 + 24, 1);
        block(skeleton, "192.0.2.128", 96 + 25, 2);

        assertThat(run(skeleton, ipv4("192.0.2.1"))).isEqualTo(XdpAction.DROP);
        assertThat(run(skeleton, ipv4("192.0.2.127"))).isEqualTo(XdpAction.DROP);
        assertThat(run(skeleton, ipv4("192.0.2.200"))).isEqualTo(XdpAction.DROP);
        assertThat(run(skeleton, ipv4("192.0.3.1"))).isEqualTo(XdpAction.PASS);
        assertThat(count(skeleton, 0)).isEqualTo("1 packets, 60 bytes");
        assertThat(count(skeleton, 1)).isEqualTo("2 packets, 120 bytes");
        assertThat(count(skeleton, 2)).isEqualTo("1 packets, 60 bytes");
    }

    @BpfTest
    void dropsIpv6AlsoInAVlan(XdpfilterBpf skeleton) throws IOException {
        block(skeleton, "2001:db8::", 32, 1);
        byte[] packet = ipv6("2001:db8:1::1");

        assertThat(run(skeleton, packet)).isEqualTo(XdpAction.DROP);
        assertThat(run(skeleton, inVlan(packet))).isEqualTo(XdpAction.DROP);
        assertThat(run(skeleton, ipv6("2001:db9::1"))).isEqualTo(XdpAction.PASS);
        assertThat(count(skeleton, 1)).isEqualTo("2 packets, 152 bytes");
    }

    @BpfTest
    void passesWhatItCannotRead(XdpfilterBpf skeleton) throws IOException {
        block(skeleton, "::", 0, 1);
        byte[] arp = ipv4("192.0.2.1");
        arp[13] = 6;

        assertThat(run(skeleton, arp)).isEqualTo(XdpAction.PASS);
        assertThat(run(skeleton, Arrays.copyOf(ipv4("192.0.2.1"), 33))).isEqualTo(XdpAction.PASS);
        assertThat(run(skeleton, Arrays.copyOf(ipv6("2001:db8::1"), 53))).isEqualTo(XdpAction.PASS);
        assertThat(run(skeleton, Arrays.copyOf(ipv4("192.0.2.1"), 34))).isEqualTo(XdpAction.DROP);
        assertThat(count(skeleton, 0)).isEqualTo("3 packets, 146 bytes");
    }

    @BpfTest
    void followsTheListWhileItRuns(XdpfilterBpf skeleton) throws IOException {
        byte[] packet = ipv4("198.51.100.7");
        assertThat(run(skeleton, packet)).isEqualTo(XdpAction.PASS);

        block(skeleton, "198.51.100.7", 128, 1);
        assertThat(run(skeleton, packet)).isEqualTo(XdpAction.DROP);

        skeleton.maps().blocked().keys().forEach(skeleton.maps().blocked()::remove);
        assertThat(run(skeleton, packet)).isEqualTo(XdpAction.PASS);
    }

    /** 14 bytes of Ethernet, 20 of IP, 26 of nothing. */
    private static byte[] ipv4(String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[12]);
        out.writeShort(IPV4);
        out.writeByte(0x45);
        out.write(new byte[11]);
        out.write(InetAddress.getByName(source).getAddress());
        out.write(new byte[30]);
        return bytes.toByteArray();
    }

    /** 14 bytes of Ethernet, 40 of IP, 20 of nothing. */
    private static byte[] ipv6(String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[12]);
        out.writeShort(IPV6);
        out.writeByte(0x60);
        out.write(new byte[7]);
        out.write(InetAddress.getByName(source).getAddress());
        out.write(new byte[36]);
        return bytes.toByteArray();
    }

    /** The tag comes before the protocol. */
    private static byte[] inVlan(byte[] packet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(packet, 0, 12);
        out.writeShort(VLAN);
        out.writeShort(42);
        out.write(packet, 12, packet.length - 12);
        return bytes.toByteArray();
    }
}
