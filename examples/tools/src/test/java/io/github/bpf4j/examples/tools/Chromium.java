package io.github.bpf4j.examples.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page in a headless Chromium, asked over its debugging protocol; also a command that takes a picture of a page. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
    private final Process process;
    private final WebSocket socket;

    private Chromium(Process process, Path folder) throws IOException, InterruptedException {
        this.process = process;
        this.socket = connect(page(port(folder)));
    }

    /** The browser's command, if it is installed. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder ->
                        Stream.of("chromium-headless-shell", "chromium").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens a page.
     *
     * @param folder for the browser's own files
     */
    static Chromium open(Path browser, String url, int width, int height, Path folder)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "--window-size=" + width + "," + height,
                        url))
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try {
            return new Chromium(process, folder);
        } catch (Throwable e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw e;
        }
    }

    /** It writes the port that it has chosen into a file, when it listens there. */
    private int port(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("Chromium does not start:\n" + Files.readString(folder.resolve("errors")));
            }
            Thread.sleep(20);
        }
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    private URI page(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String pages = client.send(request, BodyHandlers.ofString()).body();
        return URI.create(member(pages, "webSocketDebuggerUrl"));
    }

    private WebSocket connect(URI page) {
        return client.newWebSocketBuilder()
                .buildAsync(page, new WebSocket.Listener() {
                    private final StringBuilder message = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        message.append(data);
                        if (last) {
                            answers.add(message.toString());
                            message.setLength(0);
                        }
                        from.request(1);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .join();
    }

    private String call(String method, Map<String, ?> parameters) throws InterruptedException {
        socket.sendText(Json.of(Map.of("id", 1, "method", method, "params", parameters)), true)
                .join();
        String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("Chromium does not answer " + method);
        }
        return answer;
    }

    /** The value of a JavaScript expression, as text. */
    String evaluate(String expression) throws IOException, InterruptedException {
        return member(call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")")), "value");
    }

    /** What the page looks like, as PNG. */
    byte[] picture() throws IOException, InterruptedException {
        return Base64.getDecoder().decode(member(call("Page.captureScreenshot", Map.of("format", "png")), "data"));
    }

    /** The first member of this name, at any depth. */
    private static String member(String text, String name) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals(name)) {
                    return parser.nextTextValue();
                }
            }
        }
        throw new IOException("Chromium's answer has no " + name + ": " + text);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    /** Opens a page, waits, and takes a picture: URL SECONDS FILE. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("chromium");
        Path browser = installed().orElseThrow(() -> new IOException("Chromium is not installed"));
        try (Chromium chromium = open(browser, arguments[0], 1280, 860, folder)) {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(arguments[1])).toMillis());
            Files.write(Path.of(arguments[2]), chromium.picture());
        }
    }
}
