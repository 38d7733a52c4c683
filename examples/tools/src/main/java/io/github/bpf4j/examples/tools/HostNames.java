package io.github.bpf4j.examples.tools;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Finds the names of addresses, without letting the user wait for a name server that does not answer. */
final class HostNames implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ExecutorService resolver = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "host names");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<InetAddress, CompletableFuture<String>> names = new ConcurrentHashMap<>();

    /** The name of an address; the address itself while the name is not known, and if it has none. */
    String of(InetAddress address) {
        CompletableFuture<String> name = names.get(address);
        if (name != null) {
            return name.getNow(Addresses.text(address));
        }
        name = CompletableFuture.supplyAsync(() -> lookUp(address), resolver);
        names.put(address, name);
        return name.completeOnTimeout(Addresses.text(address), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static String lookUp(InetAddress address) {
        String name = address.getCanonicalHostName();
        return name.equals(address.getHostAddress()) ? Addresses.text(address) : name;
    }

    @Override
    public void close() {
        resolver.shutdownNow();
    }
}
