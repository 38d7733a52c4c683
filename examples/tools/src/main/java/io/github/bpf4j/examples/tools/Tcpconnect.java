package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.TcpconnectBpf;
import io.github.bpf4j.probes.TcpconnectBpf.Address;
import io.github.bpf4j.probes.TcpconnectBpf.Event;
import io.github.bpf4j.runtime.EventLoop;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints each TCP connection that a process asks for. */
@Command(
        name = "tcpconnect",
        description = "Prints each TCP connection that a process asks for, whether it comes about or not.")
final class Tcpconnect extends Tool {
    private static final int AF_INET6 = 10;

    @Mixin
    private final ProcessOptions process = new ProcessOptions();

    @Option(
            names = {"-P", "--port"},
            paramLabel = "PORT",
            split = ",",
            description = "Only to these ports, with commas between.")
    private List<Integer> ports = new ArrayList<>();

    @Option(
            names = {"-t", "--timestamp"},
            description = "Print the time.")
    private boolean timestamp;

    @Option(
            names = {"-n", "--numeric"},
            description = "Leave out the names of hosts, for which name servers are asked.")
    private boolean numeric;

    @Override
    void run() {
        try (TcpconnectBpf skeleton = TcpconnectBpf.load(this::configure);
                HostNames names = new HostNames();
                EventLoop loop = EventLoop.create()) {
            for (int port : ports) {
                skeleton.maps().ports().put(port, 1);
            }
            Printer<Event> printer = printer(columns(names));
            loop.on(skeleton.maps().events(), printer::print);
            skeleton.attach();
            started("connects by the tracepoint sock:inet_sock_set_state");
            poll(loop);
            ended("%d printed, %d lost", printer.printed(), skeleton.bss().lost());
        }
    }

    private void configure(TcpconnectBpf.Opened opened) {
        Hooks.requireTracepoint("sock", "inet_sock_set_state", "ss -tnp state syn-sent, again and again");
        TcpconnectBpf.Opened.Rodata rodata = opened.rodata().somePorts(!ports.isEmpty());
        process.configure(rodata::targetPid, rodata::targetUid);
    }

    private Columns<Event> columns(HostNames names) {
        Columns<Event> columns = new Columns<>();
        if (timestamp) {
            columns.time();
        }
        if (process.printUid()) {
            columns.number("UID", 6, Event::uid);
        }
        columns.number("PID", 7, Event::pid)
                .text("COMM", 16, Event::comm)
                .number("IP", 2, event -> address(event, event.destination()) instanceof Inet4Address ? 4 : 6)
                .text("SADDR", 16, event -> Addresses.text(address(event, event.source())))
                .text("DADDR", 16, event -> Addresses.text(address(event, event.destination())))
                .number("DPORT", 5, Event::port);
        if (!numeric) {
            columns.text("HOST", 0, event -> names.of(address(event, event.destination())));
        }
        return columns;
    }

    private static InetAddress address(Event event, Address address) {
        return event.family() == AF_INET6 ? address.v6Address() : address.v4Address();
    }
}
