package com.example.exits;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;

/** Prints each program that ends; {@code --failed} only those with an exit status that is not 0. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean onlyFailed = arguments.length > 0 && arguments[0].equals("--failed");
        try (ExitsBpf skeleton = ExitsBpf.load(opened -> opened.rodata().onlyFailed(onlyFailed));
                EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> System.out.println(line(event)));
            skeleton.attach();
            System.out.println("    PID STATUS PROGRAM");
            while (true) { // Ctrl-C ends it; the kernel detaches what is attached
                loop.poll(Duration.ofSeconds(1));
            }
        } catch (BpfException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String line(ExitsBpf.Event event) {
        return "%7d %6d %s".formatted(event.pid(), event.status(), event.comm());
    }
}
