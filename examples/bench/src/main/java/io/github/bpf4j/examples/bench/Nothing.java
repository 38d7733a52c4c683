package io.github.bpf4j.examples.bench;

/** What a JVM takes by itself. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("attached");
        Thread.sleep(Long.MAX_VALUE);
    }
}
