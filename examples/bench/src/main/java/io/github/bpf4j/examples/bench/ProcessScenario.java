package io.github.bpf4j.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is measured of whole processes. */
enum ProcessScenario {
    /** A producer on the other CPU, as fast as it can: who consumes more, once the JIT has come to rest. */
    RING_LIVE("ring-live") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return live(bench, jvm, 0);
        }
    },
    /** The same with a producer that sends 5,000 events a millisecond, or as many as the reader lets it: who loses less. */
    RING_LIVE_PACED("ring-live-paced") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return live(bench, jvm, 200_000);
        }
    },
    /** From the start of the process until execsnoop is attached, and what of it is not the JVM's own. */
    START_UP("start-up") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return startUp(bench, bench.agent(jvm, Attached.class), bench.agent(jvm, Nothing.class));
        }
    },
    /** What of it is the price of Java and jffi: the least that such a program can do, with both set up beforehand. */
    START_UP_BARE("start-up-bare") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return startUp(bench, bench.bare(jvm), bench.agent(jvm, Nothing.class));
        }
    },
    /** Start-up with an archive of classes for each. */
    START_UP_APP_CDS("start-up-appcds") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return withArchives(bench, jvm, bench.agent(jvm, Attached.class), MAKE_ARCHIVE, USE_ARCHIVE);
        }
    },
    /** The least that a program can do, with an archive of classes. */
    START_UP_BARE_APP_CDS("start-up-bare-appcds") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return withArchives(bench, jvm, bench.bare(jvm), MAKE_ARCHIVE, USE_ARCHIVE);
        }
    },
    /** Start-up with an AOT cache for each. */
    START_UP_AOT("start-up-aot") {
        @Override
        boolean runsOn(int release) {
            return release >= 25;
        }

        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return withArchives(bench, jvm, bench.agent(jvm, Attached.class), "-XX:AOTCacheOutput=", "-XX:AOTCache=");
        }
    },
    /**
     * An agent to which nothing happens, with little memory, and a JVM that does nothing. Takes a minute if it is asked for
     * by its name.
     */
    IDLE("idle") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            try (Agent java = Agent.start(idle(bench.agent(jvm, Attached.class, NOBODY)));
                    Agent empty = Agent.start(idle(bench.agent(jvm, Nothing.class)))) {
                List<String> taken = Agent.idle(bench.isFor(title()) ? MINUTE : bench.millis(), java, empty);
                return "java=" + taken.get(0) + " empty-jvm=" + taken.get(1);
            }
        }

        private List<String> idle(List<String> command) {
            List<String> small = new ArrayList<>(command);
            small.removeIf(word -> word.equals("-XX:+UseG1GC"));
            small.addAll(1, List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
            return small;
        }
    };

    private static final long MINUTE = 60_000;
    private static final String MAKE_ARCHIVE = "-XX:ArchiveClassesAtExit=";
    private static final String USE_ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String WARM_UP_MILLIS = "1000";
    /** A user who starts nothing, so that nothing happens to the agent whatever the machine does. */
    private static final String NOBODY = "64999";

    private final String title;

    ProcessScenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether JVMs of a release can do it. */
    boolean runsOn(int release) {
        return true;
    }

    /** Measures it in turns with its peer, and says what came of it. */
    abstract String measure(Bench bench, int jvm) throws IOException;

    /** @param period nanoseconds from one thousand of events to the next, at least */
    String live(Bench bench, int jvm, long period) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(WARM_UP_MILLIS, Long.toString(bench.millis())));
        arguments.addAll(Command.pinned(0, List.of(bench.peer("produce"), Long.toString(period))));
        List<String> java = bench.jvm(jvm, Live.class, arguments.toArray(String[]::new));
        List<String> c = new ArrayList<>(List.of(bench.peer("live"), bench.object("rings.bpf.o")));
        c.addAll(arguments);
        LiveRounds inC = new LiveRounds();
        LiveRounds inJava = new LiveRounds();
        for (int round = 0; round < bench.rounds(); round++) {
            inC.add(Command.onCpu(1, c));
            inJava.add(Command.onCpu(1, java));
        }
        return String.format(
                "java=%.0f/ms c=%.0f/ms ratio=%.2f %s %s",
                inJava.consumed(),
                inC.consumed(),
                inJava.consumed() / inC.consumed(),
                inJava.summary("java"),
                inC.summary("c"));
    }

    /** {@link #startUp} where each has an archive, by the JVM's options that write and use one. */
    String withArchives(Bench bench, int jvm, List<String> attached, String make, String use) throws IOException {
        return startUp(
                bench,
                Agent.withArchive(attached, make, use),
                Agent.withArchive(bench.agent(jvm, Nothing.class), make, use));
    }

    String startUp(Bench bench, List<String> attached, List<String> nothing) throws IOException {
        List<String> c = List.of(bench.peer("startup"), bench.execsnoop());
        double java = Double.MAX_VALUE;
        double empty = Double.MAX_VALUE;
        double inC = Double.MAX_VALUE;
        // Short, and the noise is large.
        for (int round = 0; round < bench.rounds() * 4; round++) {
            java = Math.min(java, Agent.startUpMillis(attached));
            empty = Math.min(empty, Agent.startUpMillis(nothing));
            inC = Math.min(inC, Agent.startUpMillis(c));
        }
        return String.format(
                "java=%.0fms c=%.0fms ratio=%.1f empty-jvm=%.0fms above-it=%.0fms above-it-and-c=%.0fms",
                java, inC, java / inC, empty, java - empty, java - empty - inC);
    }
}
