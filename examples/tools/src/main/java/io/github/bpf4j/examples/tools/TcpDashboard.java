package io.github.bpf4j.examples.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page that shows the states of TCP sockets live, and the stream of server-sent events that it lives on.
 *
 * <p>A browser that comes later is sent the sockets that are open, then the last changes. One that cannot keep up loses
 * its connection, and comes back by itself.
 */
final class TcpDashboard implements AutoCloseable {
    private static final int RECENT = 200;
    private static final int BACKLOG = 10_000;
    private static final long HEARTBEAT_SECONDS = 10;
    private static final String GONE = "";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dashboard");
        thread.setDaemon(true);
        return thread;
    });
    private final byte[] page;
    private final Set<BlockingQueue<String>> browsers = ConcurrentHashMap.newKeySet();
    private final AtomicLong shown = new AtomicLong();
    /** The last change of each open socket, by its address; guarded by this. */
    private final Map<Long, String> open = new LinkedHashMap<>();
    /** Guarded by this. */
    private final Deque<String> recent = new ArrayDeque<>();

    private TcpDashboard(HttpServer server, byte[] page) {
        this.server = server;
        this.page = page;
    }

    /** Serves the page until it is closed; port 0 is any. */
    static TcpDashboard serve(InetSocketAddress address) throws IOException {
        try (InputStream page = TcpDashboard.class.getResourceAsStream("tcpstates.html")) {
            TcpDashboard dashboard = new TcpDashboard(HttpServer.create(address, 0), page.readAllBytes());
            dashboard.start();
            return dashboard;
        } catch (BindException e) {
            throw new ToolException(
                    "cannot serve at " + address + " (" + e.getMessage() + "): choose a free port by --dashboard PORT",
                    e);
        }
    }

    private void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, this::sendPage));
        server.createContext("/events", exchange -> answer(exchange, this::sendEvents));
        server.start();
    }

    String url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().isLoopbackAddress() ? "localhost" : address.getHostString();
        return "http://" + host + ":" + address.getPort() + "/";
    }

    long shown() {
        return shown.get();
    }

    /** Shows a change of a socket's state in all browsers. */
    void show(long socket, TcpState state, Map<String, Object> change) {
        String text = Json.of(change);
        synchronized (this) {
            if (state == TcpState.CLOSE) {
                open.remove(socket);
            } else {
                open.put(socket, text);
            }
            if (recent.size() == RECENT) {
                recent.removeFirst();
            }
            recent.add(text);
            for (BlockingQueue<String> browser : browsers) {
                if (!browser.offer(message("change", text))) {
                    browsers.remove(browser);
                    browser.clear();
                    browser.add(GONE);
                }
            }
        }
        shown.incrementAndGet();
    }

    private interface Answer {
        void send(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(HttpExchange exchange, Answer answer) {
        try (exchange) {
            if (fromHere(exchange)) {
                answer.send(exchange);
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
        } catch (IOException e) {
            // The browser has left.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the browser asks for this server by a name of this machine, where only this machine is served: some page
     * whose own name leads here shall not read what goes on.
     */
    private boolean fromHere(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return !server.getAddress().getAddress().isLoopbackAddress()
                || host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");
    }

    private void sendPage(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'self' 'unsafe-inline'; img-src data:");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private void sendEvents(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        BlockingQueue<String> changes = new ArrayBlockingQueue<>(BACKLOG);
        try {
            for (String earlier : join(changes)) {
                out.write(earlier.getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            for (String next = ":\n\n"; !next.equals(GONE); next = orHeartbeat(changes)) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                if (changes.isEmpty()) {
                    out.flush();
                }
            }
        } finally {
            browsers.remove(changes);
        }
    }

    /** Lets a browser take part in all changes to come; returns what it has missed. */
    private synchronized List<String> join(BlockingQueue<String> changes) {
        List<String> missed = new ArrayList<>();
        missed.add(message("sockets", "[" + String.join(",", open.values()) + "]"));
        missed.add(message("recent", "[" + String.join(",", recent) + "]"));
        browsers.add(changes);
        return missed;
    }

    /** A comment now and then finds out whether the browser is still there. */
    private static String orHeartbeat(BlockingQueue<String> changes) throws InterruptedException {
        String next = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return next == null ? ":\n\n" : next;
    }

    private static String message(String kind, String data) {
        return "event: " + kind + "\ndata: " + data + "\n\n";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
