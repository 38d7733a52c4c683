package io.github.bpf4j.probes;

import io.github.bpf4j.runtime.BpfTcProgram.Direction;

/** Keeps programs attached to a network interface, until its standard input ends or it is killed. */
final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        try (NetworkBpf skeleton = NetworkBpf.load(opened -> {
            opened.progs().onPacket().autoload(true);
            opened.progs().onFrame().autoload(true);
        })) {
            skeleton.progs().onPacket().attach(arguments[0], Direction.INGRESS);
            skeleton.progs().onFrame().attach(arguments[0]);
            System.out.println("attached");
            System.in.read();
        }
        System.out.println("closed");
    }
}
