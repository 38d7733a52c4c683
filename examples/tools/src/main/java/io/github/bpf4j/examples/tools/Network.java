package io.github.bpf4j.examples.tools;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A network as people write it: {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or one address. */
record Network(InetAddress address, int prefixLength) {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    static Network of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            // Names are not looked up: an address has digits and dots only, or a colon.
            if (!address.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
                throw new UnknownHostException(address);
            }
            InetAddress parsed = InetAddress.getByName(address);
            int bits = parsed instanceof Inet6Address ? IPV6_BITS : IPV4_BITS;
            int prefixLength = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefixLength < 0 || prefixLength > bits) {
                throw new NumberFormatException(text);
            }
            return new Network(parsed, prefixLength);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new ToolException(text + " is no network: write 192.0.2.0/24, 2001:db8::/32, or an address", e);
        }
    }

    /** As a prefix of IPv6 addresses, of which those of IPv4 are a part. */
    int mappedPrefixLength() {
        return address instanceof Inet6Address ? prefixLength : IPV6_BITS - IPV4_BITS + prefixLength;
    }

    @Override
    public String toString() {
        return Addresses.text(address) + "/" + prefixLength;
    }
}
