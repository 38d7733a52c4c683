package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.XdpfilterBpf;
import io.github.bpf4j.probes.XdpfilterBpf.Counter;
import io.github.bpf4j.runtime.BpfFeatures;
import io.github.bpf4j.runtime.BpfProgramType;
import io.github.bpf4j.runtime.BpfXdpProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops what comes from some networks before the kernel's network stack sees it. */
@Command(
        name = "xdpfilter",
        description =
                "Drops packets that come in at a network interface from some networks, before the kernel's network"
                        + " stack sees them, and prints each second how many. All is as before when it ends.")
final class Xdpfilter extends Tool {
    private static final int PASSED = 0;

    @Parameters(index = "0", paramLabel = "INTERFACE", description = "\"ip link\" lists them.")
    private String networkInterface = "";

    @Parameters(
            index = "1..*",
            paramLabel = "NETWORK",
            description = "What to drop, by source: 192.0.2.0/24, 2001:db8::/32, or an address.")
    private List<String> networks = new ArrayList<>();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "More networks: one a line; what follows a # is left out.")
    private @Nullable Path file;

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            description =
                    "Where: SKB is the network stack, which is slower, DRV the driver, HW the card. By default the"
                            + " driver if it can, else the network stack.")
    private BpfXdpProgram.@Nullable Mode mode;

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "SECONDS",
            description = "Print that often instead.")
    private long interval = 1;

    /** What came of some packets. */
    private record Count(String network, long packets, long bytes) {}

    @Override
    void run() throws IOException, InterruptedException {
        List<Network> rules = rules();
        if (!BpfFeatures.supports(BpfProgramType.XDP)) {
            throw new ToolException(
                    "this kernel has no XDP, which came with Linux 4.8: nftables can drop packets, too");
        }
        try (XdpfilterBpf skeleton = XdpfilterBpf.load()) {
            for (int i = 0; i < rules.size(); i++) {
                skeleton.maps().blocked().put(key(rules.get(i)), (long) i + 1);
            }
            List<Count> before = counts(skeleton, rules);
            attach(skeleton.progs().filter());
            Printer<Count> printer = printer(new Columns<Count>()
                    .time()
                    .text("NETWORK", 24, Count::network)
                    .number("PACKETS", 10, Count::packets)
                    .number("BYTES", 12, Count::bytes));
            started("packets from " + rules.size() + " networks, which are dropped at " + networkInterface);
            while (running()) {
                await(Duration.ofSeconds(interval));
                List<Count> now = counts(skeleton, rules);
                for (int i = 0; i < now.size(); i++) {
                    Count since = since(before.get(i), now.get(i));
                    if (since.packets() > 0) {
                        printer.print(since);
                    }
                }
                before = now;
            }
            long dropped = before.stream().skip(1).mapToLong(Count::packets).sum();
            ended("%d packets passed, %d dropped", before.get(0).packets(), dropped);
        }
    }

    private void attach(BpfXdpProgram program) {
        if (mode == null) {
            program.attach(networkInterface);
        } else {
            program.attach(networkInterface, mode);
        }
    }

    private List<Network> rules() throws IOException {
        List<String> texts = new ArrayList<>(networks);
        if (file != null) {
            try {
                Files.readAllLines(file).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(texts::add);
            } catch (NoSuchFileException e) {
                throw new ToolException("there is no file " + file, e);
            }
        }
        return texts.stream().map(Network::of).distinct().toList();
    }

    private static XdpfilterBpf.Network key(Network network) {
        return XdpfilterBpf.Network.allocate()
                .prefixLength(network.mappedPrefixLength())
                .addressAddress(network.address());
    }

    /** First what passed, then what each rule dropped. */
    private static List<Count> counts(XdpfilterBpf skeleton, List<Network> rules) {
        List<Count> counts = new ArrayList<>();
        for (int i = PASSED; i <= rules.size(); i++) {
            List<Counter> cpus = skeleton.maps().counters().get(i);
            counts.add(new Count(
                    i == PASSED ? "(passed)" : rules.get(i - 1).toString(),
                    cpus.stream().mapToLong(Counter::packets).sum(),
                    cpus.stream().mapToLong(Counter::bytes).sum()));
        }
        return counts;
    }

    private static Count since(Count before, Count now) {
        return new Count(now.network(), now.packets() - before.packets(), now.bytes() - before.bytes());
    }
}
