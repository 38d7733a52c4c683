package io.github.bpf4j.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All that {@code make torture} does. */
final class TortureRuns {
    private TortureRuns() {}

    /** @param arguments seconds of threads; cycles of load, attach and close; ends of applications */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        boolean good = report(TortureJvm.run(TortureJvm.CLASS_PATH, Torture.class, arguments[0], Long.toString(seed)));
        good &= report(TortureJvm.run(TortureJvm.CLASS_PATH, Cycles.class, arguments[1]));
        List<String> faults = endings(Integer.parseInt(arguments[2]), new Random(seed));
        System.out.println(arguments[2] + " ends by SIGTERM, SIGINT, exit in a handler and SIGKILL, " + faults.size()
                + " faults\n" + String.join("\n", faults));
        System.exit(good && faults.isEmpty() ? 0 : 1);
    }

    private static boolean report(TortureJvm.Result result) {
        System.out.println(result.output() + (result.status() == 0 ? "" : "ended with status " + result.status()));
        return result.status() == 0;
    }

    /** What went wrong. */
    static List<String> endings(int count, Random random) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String fault = Endings.values()[i % Endings.values().length].happen(random);
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
        }
        return faults;
    }
}
