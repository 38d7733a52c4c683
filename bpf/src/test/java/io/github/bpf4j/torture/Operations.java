package io.github.bpf4j.torture;

import io.github.bpf4j.runtime.BpfFeatures;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfMapType;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.torture.VictimBpf.Item;
import io.github.bpf4j.torture.VictimBpf.Maps.FamiliesInner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What a thread may do with a victim at any moment. Each checks that it met nothing that belongs to another. */
enum Operations {
    PUT {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.skeleton().maps().entries().put(key(worker), worker.item(victim));
        }
    },
    GET {
        @Override
        void perform(Victim victim, Worker worker) {
            Item item = Item.allocate();
            if (victim.skeleton().maps().entries().get(key(worker), item)) {
                worker.check("an entry", victim, item);
            }
        }
    },
    REMOVE {
        @Override
        void perform(Victim victim, Worker worker) {
            Item item = victim.skeleton().maps().entries().getAndRemove(key(worker));
            if (item != null) {
                worker.check("a removed entry", victim, item);
            }
        }
    },
    FOR_EACH {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.skeleton().maps().entries().forEach((key, item) -> worker.check("an entry", victim, item));
        }
    },
    ARRAY {
        @Override
        void perform(Victim victim, Worker worker) {
            int index = worker.random().nextInt(Victim.SLOTS);
            worker.check("a slot", victim, victim.skeleton().maps().slots().get(index));
            victim.skeleton().maps().slots().set(index, worker.item(victim));
        }
    },
    GLOBALS {
        @Override
        void perform(Victim victim, Worker worker) {
            VictimBpf skeleton = victim.skeleton();
            worker.checkMapped(".rodata", victim, skeleton.rodata()::owner);
            worker.checkMapped(".data", victim, skeleton.data()::ownerToo);
            skeleton.data().ownerToo(victim.owner());
            worker.findings().expectOwner(".bss", 0, skeleton.bss().strangers());
        }
    },
    RUN {
        @Override
        void perform(Victim victim, Worker worker) {
            long owner = victim.skeleton().progs().run().testRun(PACKET).returnValue();
            worker.findings().expectOwner("a program", victim.owner(), owner);
        }
    },
    SUBMIT {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.skeleton()
                    .maps()
                    .requests()
                    .submit(request -> request.owner(victim.owner()).complement(~victim.owner()));
        }
    },
    INNER_MAPS {
        @Override
        void perform(Victim victim, Worker worker) {
            int key = worker.random().nextInt(Victim.SLOTS);
            try (FamiliesInner inner = worker.random().nextBoolean()
                    ? victim.skeleton().maps().families().create()
                    : victim.skeleton().maps().families().get(key)) {
                if (inner == null) {
                    return;
                }
                inner.put(key, worker.item(victim));
                inner.forEach((each, item) -> worker.check("an inner entry", victim, item));
                victim.skeleton().maps().families().put(key, inner);
                worker.keep(() -> inner.containsKey(key));
            }
        }
    },
    ATTACH {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.skeleton().attach();
        }
    },
    LINK {
        @Override
        void perform(Victim victim, Worker worker) {
            BpfLink link = victim.skeleton().progs().onExec().attach();
            if (worker.random().nextBoolean()) {
                link.close();
            } else {
                worker.keep(link::close);
            }
            victim.skeleton().links().onExec().ifPresent(BpfLink::attached);
        }
    },
    DETACH {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.skeleton().detach();
        }
    },
    /** A loop of its own; one handler in eight closes what it handles. */
    LOOP {
        @Override
        void perform(Victim victim, Worker worker) {
            boolean closes = worker.random().nextInt(8) == 0;
            EventLoop loop = EventLoop.create();
            try {
                loop.on(victim.skeleton().maps().events(), item -> {
                    worker.check("an event", victim, item);
                    worker.keep(() -> worker.checkKept(victim, item));
                    if (closes) {
                        victim.close();
                        loop.close();
                    }
                });
                loop.on(victim.skeleton().maps().samples(), item -> worker.check("a sample", victim, item));
                for (int i = 0; i < 4; i++) {
                    RUN.perform(victim, worker);
                    loop.poll(POLLS.get(worker.random().nextInt(POLLS.size())));
                }
            } finally {
                loop.close();
            }
        }
    },
    /** A loop that all threads poll, feed and close. */
    SHARED_LOOP {
        @Override
        void perform(Victim victim, Worker worker) {
            EventLoop loop = worker.sharedLoop();
            if (worker.random().nextBoolean()) {
                loop.on(victim.skeleton().maps().events(), item -> worker.check("an event", victim, item));
            }
            RUN.perform(victim, worker);
            loop.poll(POLLS.get(worker.random().nextInt(POLLS.size())));
            if (worker.random().nextInt(16) == 0) {
                loop.close();
            }
        }
    },
    /** Descriptors that are none of ours: who closes one twice closes these. */
    FILE {
        @Override
        void perform(Victim victim, Worker worker) {
            try {
                String status = Files.readString(Path.of("/proc/self/status"));
                if (!status.startsWith("Name:")) {
                    worker.findings().fault("a file has what is not its own: " + status);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    PROBE {
        @Override
        void perform(Victim victim, Worker worker) {
            BpfFeatures.supports(BpfMapType.HASH);
        }
    },
    CLOSE {
        @Override
        void perform(Victim victim, Worker worker) {
            victim.close();
        }
    };

    private static final byte[] PACKET = new byte[64];
    private static final List<Duration> POLLS = List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(20));
    private static final List<Operations> ALL = List.of(values());
    private static final int KEYS = 128;

    /** @throws IllegalStateException if something that is needed was closed meanwhile */
    abstract void perform(Victim victim, Worker worker);

    /** One of them. */
    static Operations any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static int key(Worker worker) {
        return worker.random().nextInt(KEYS);
    }
}
