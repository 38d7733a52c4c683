package io.github.bpf4j.examples.tools;

import java.net.InetAddress;

/** IP addresses as people write them. */
final class Addresses {
    private Addresses() {}

    /** With the first row of zeros of an IPv6 address left out: {@code ::1} where Java writes {@code 0:0:0:0:0:0:0:1}. */
    static String text(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? text.replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::") : text;
    }
}
