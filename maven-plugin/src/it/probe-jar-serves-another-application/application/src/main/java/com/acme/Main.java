package com.acme;

import org.probes.PacketsBpf;

public final class Main {
    public static void main(String[] arguments) {
        PacketsBpf.Flow flow = PacketsBpf.Flow.allocate().packets(4_000_000_000L).bytes(7);
        System.out.println(flow.packets() + " packets in " + flow.byteLength() + " bytes");
    }
}
