package io.github.bpf4j.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is measured of whole processes. */
enum ProcessScenario {
    /** A producer on the other CPU: who consumes more, and loses less. */
    RING_LIVE("ring-live") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            List<String> producer = Command.pinned(0, List.of(bench.peer("produce"), Long.toString(bench.millis())));
            List<String> java = bench.jvm(jvm, Live.class, producer.toArray(String[]::new));
            List<String> c = new ArrayList<>(List.of(bench.peer("live"), bench.object("rings.bpf.o")));
            c.addAll(producer);
            double inJava = 0;
            double inC = 0;
            double lostInJava = Double.MAX_VALUE;
            double lostInC = Double.MAX_VALUE;
            for (int round = 0; round < bench.rounds(); round++) {
                String[] counts = Command.onCpu(1, c).line().split(" ");
                inC = Math.max(inC, perMilli(bench, counts[0]));
                lostInC = Math.min(lostInC, perMilli(bench, counts[1]));
                counts = Command.onCpu(1, java).line().split(" ");
                inJava = Math.max(inJava, perMilli(bench, counts[0]));
                lostInJava = Math.min(lostInJava, perMilli(bench, counts[1]));
            }
            return String.format(
                    "java=%.0f/ms c=%.0f/ms ratio=%.2f java-lost=%.0f/ms c-lost=%.0f/ms",
                    inJava, inC, inJava / inC, lostInJava, lostInC);
        }

        private double perMilli(Bench bench, String count) {
            return Double.parseDouble(count) / bench.millis();
        }
    },
    /** From the start of the process until execsnoop is attached, and what of it is not the JVM's own. */
    START_UP("start-up") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return startUp(bench, bench.jvm(jvm, Attached.class), bench.jvm(jvm, Nothing.class));
        }
    },
    /** The same with an archive of classes for each. */
    START_UP_APP_CDS("start-up-appcds") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            return startUp(
                    bench, Agent.withArchive(bench, jvm, Attached.class), Agent.withArchive(bench, jvm, Nothing.class));
        }
    },
    /** An agent to which nothing happens, with little memory. */
    IDLE("idle") {
        @Override
        String measure(Bench bench, int jvm) throws IOException {
            try (Agent java = Agent.start(idle(bench.jvm(jvm, Attached.class)));
                    Agent c = Agent.start(List.of(bench.peer("startup"), bench.execsnoop()))) {
                return "java=" + java.idle(bench.millis()) + " c=" + c.idle(bench.millis());
            }
        }

        private List<String> idle(List<String> command) {
            List<String> small = new ArrayList<>(command);
            small.removeIf(word -> word.equals("-XX:+UseG1GC"));
            small.addAll(1, List.of("-Xmx16m", "-XX:+UseSerialGC"));
            return small;
        }
    };

    private final String title;

    ProcessScenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Measures it in turns with its peer, and says what came of it. */
    abstract String measure(Bench bench, int jvm) throws IOException;

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
                "java=%.0fms c=%.0fms ratio=%.1f empty-jvm=%.0fms above-it=%.0fms",
                java, inC, java / inC, empty, java - empty);
    }
}
