package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.TcpstatesBpf;
import io.github.bpf4j.probes.TcpstatesBpf.Address;
import io.github.bpf4j.probes.TcpstatesBpf.Event;
import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints each change of state of each TCP socket, or shows them in a browser. */
@Command(
        name = "tcpstates",
        description = "Prints each change of state of each TCP socket, and how long the socket was in the state before."
                + " With --dashboard, shows them in a browser.")
final class Tcpstates extends Tool {
    private static final int AF_INET6 = 10;

    @Option(
            names = {"-T", "--timestamp"},
            description = "Print the time.")
    private boolean timestamp;

    @Option(
            names = {"-4", "--ipv4"},
            description = "Only IPv4.")
    private boolean ipv4;

    @Option(
            names = {"-6", "--ipv6"},
            description = "Only IPv6.")
    private boolean ipv6;

    @Option(
            names = {"-L", "--localport"},
            paramLabel = "PORT",
            description = "Only with this port on this side.")
    private int localPort;

    @Option(
            names = {"-D", "--remoteport"},
            paramLabel = "PORT",
            description = "Only with this port on the other side.")
    private int remotePort;

    @Option(
            names = "--dashboard",
            paramLabel = "[HOST:]PORT",
            arity = "0..1",
            fallbackValue = "8085",
            description = "Serve a page that shows it live, at this port of this machine, which is ${FALLBACK-VALUE} if"
                    + " none is given. With a host or address, others can reach it there: they see who talks to whom.")
    private @Nullable String dashboard;

    @Override
    void run() throws IOException {
        try (TcpstatesBpf skeleton = TcpstatesBpf.load(this::configure);
                EventLoop loop = EventLoop.create()) {
            Columns<Event> columns = columns();
            if (dashboard == null) {
                Printer<Event> printer = printer(columns);
                loop.on(skeleton.maps().events(), event -> {
                    if (wanted(event)) {
                        printer.print(event);
                    }
                });
                handle(loop, skeleton, "by the tracepoint sock:inet_sock_set_state");
                ended("%d printed, %d lost", printer.printed(), skeleton.bss().lost());
            } else {
                try (TcpDashboard page = TcpDashboard.serve(address(dashboard))) {
                    loop.on(skeleton.maps().events(), event -> {
                        if (wanted(event)) {
                            page.show(event.socket(), TcpState.of(event.newState()), columns.members(event));
                        }
                    });
                    handle(loop, skeleton, "for " + page.url());
                    ended("%d shown, %d lost", page.shown(), skeleton.bss().lost());
                }
            }
        }
    }

    private void handle(EventLoop loop, TcpstatesBpf skeleton, String how) {
        skeleton.attach();
        started("states of TCP sockets " + how);
        poll(loop);
    }

    private void configure(TcpstatesBpf.Opened opened) {
        Hooks.requireTracepoint("sock", "inet_sock_set_state", "ss -tanp, again and again");
        opened.rodata().targetLocalPort(localPort).targetRemotePort(remotePort);
    }

    private Columns<Event> columns() {
        Columns<Event> columns = new Columns<>();
        if (timestamp || dashboard != null) {
            columns.time();
        }
        return columns.text("SKADDR", 16, event -> Long.toHexString(event.socket()))
                .number("PID", 7, Event::pid)
                .text("COMM", 16, Event::comm)
                .text("LADDR", 15, event -> Addresses.text(address(event, event.local())))
                .number("LPORT", 5, Event::localPort)
                .text("RADDR", 15, event -> Addresses.text(address(event, event.remote())))
                .number("RPORT", 5, Event::remotePort)
                .text("OLDSTATE", 11, event -> TcpState.of(event.oldState()))
                .text("NEWSTATE", 11, event -> TcpState.of(event.newState()))
                .number("MS", 9, event -> Math.round(event.duration() / 1e3) / 1e3);
    }

    /** Sockets of IPv6 also speak IPv4; what counts is the address. */
    private boolean wanted(Event event) {
        boolean isIpv4 = address(event, event.local()) instanceof Inet4Address;
        return ipv4 == ipv6 || isIpv4 == ipv4;
    }

    private static InetAddress address(Event event, Address address) {
        return event.family() == AF_INET6 ? address.v6Address() : address.v4Address();
    }

    /** Of the loopback interface, if no host is named. */
    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return colon < 0
                    ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                    : new InetSocketAddress(text.substring(0, colon), port);
        } catch (IllegalArgumentException e) {
            throw new ToolException(text + " is no port and no HOST:PORT for --dashboard", e);
        }
    }
}
