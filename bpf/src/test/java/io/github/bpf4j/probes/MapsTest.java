package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.MapsBpf.Traffic;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfTestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated maps, while a program changes them; and what docs/maps.md shows. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
class MapsTest {
    private static final int BPF_F_NO_PREALLOC = 1;
    private static final int LENGTH = 64;

    private MapsBpf skeleton;
    private MapsBpf.Maps maps;

    @BeforeEach
    void load() {
        skeleton = MapsBpf.load();
        maps = skeleton.maps();
    }

    @AfterEach
    void close() {
        skeleton.close();
    }

    /** What tc sees of a packet begins behind its Ethernet header. */
    private int send(int port, int times) {
        byte[] packet = new byte[14 + LENGTH];
        packet[0] = (byte) port;
        packet[1] = (byte) (port >> 8);
        return skeleton.progs()
                .onPacket()
                .testRun(BpfTestRun.Input.ofPacket(packet).repeated(times))
                .returnValue();
    }

    @Test
    @Tag("map:hash")
    @Tag("map:array")
    void aProgramAndJavaUseTheSameEntries() {
        assertThat(send(80, 10)).isZero();
        assertThat(send(443, 1)).isZero();
        assertThat(maps.traffic().getOrThrow(80).packets()).isEqualTo(10);
        assertThat(maps.traffic().getAll()).containsOnlyKeys(80, 443);
        assertThat(maps.totals().getAll()).containsExactly(11L, 0L, 0L, 0L);
        assertThatThrownBy(() -> maps.traffic().getOrThrow(81))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("map traffic of maps_bpf has no value for key 81: ");

        maps.blocked().putAll(Map.of(22, true, 23, true));
        assertThat(send(22, 1)).isEqualTo(2);
        assertThat(maps.blocked().removeAll(List.of(22, 80))).isEqualTo(1);
        assertThat(send(22, 1)).isZero();

        Map<Integer, Traffic> minute = maps.traffic().getAndRemoveAll();
        assertThat(minute).containsOnlyKeys(80, 443, 22);
        assertThat(minute.get(80).packets()).isEqualTo(10);
        send(80, 3);
        assertThat(maps.traffic().getOrThrow(80).packets()).isEqualTo(3);
    }

    @Test
    @Tag("map:percpu_hash")
    @Tag("map:percpu_array")
    void whatEachCpuCountsIsSummed() {
        send(80, 7);
        send(80, 5);
        int port = 80;
        long packets = maps.packets().sum(port);
        long bytes = maps.perCpu().sum(port, Traffic::bytes);
        assertThat(packets).isEqualTo(12);
        assertThat(bytes).isEqualTo(12 * maps.traffic().getOrThrow(80).bytes() / 12);
        assertThat(maps.packets().sum(81)).isZero();
    }

    @Test
    @Tag("map:percpu_hash")
    @RequiresKernel("5.14")
    void whatEachCpuCountsIsTakenOut() {
        send(80, 12);
        assertThat(maps.packets().getAndRemove(80).stream().mapToLong(n -> n).sum())
                .isEqualTo(12);
    }

    /** javac knows which method is meant, whatever is boxed. */
    @Test
    void keysAndValuesMayBeBoxedOrNot() {
        Integer key = 1;
        Boolean value = true;
        maps.blocked().put(1, true);
        maps.blocked().put(key, false);
        maps.blocked().put(1, value);
        maps.blocked().put(key, value);
        assertThat(maps.blocked().get(1)).isTrue();
        assertThat(maps.blocked().putIfAbsent(1, false)).isFalse();
        assertThat(maps.blocked().putIfAbsent(key, false)).isFalse();
        assertThat(maps.blocked().replace(1, false)).isTrue();
        assertThat(maps.blocked().get(key)).isFalse();
        assertThat(maps.blocked().replace(key, true)).isTrue();
        assertThat(maps.blocked().getOrThrow(1)).isTrue();
    }

    /** As docs/maps.md shows it. */
    @Test
    void oneEntryAndMany() {
        send(80, 1_000_000 / LENGTH + 1);
        Traffic traffic = Traffic.allocate();
        for (int port = 0; port < 1000; port++) {
            if (maps.traffic().get(port, traffic) && traffic.bytes() > 1_000_000) { // allocates nothing
                maps.blocked().put(port, true);
            }
        }
        assertThat(maps.blocked().keys()).containsExactly(80);
        maps.blocked().putAll(Map.of(22, true, 23, true));
        maps.blocked().removeAll(List.of(22, 80)); // 1: how many were there
        Map<Integer, Traffic> minute =
                maps.traffic().getAndRemoveAll(); // what programs count now counts for the next one
        assertThat(minute).containsOnlyKeys(80);
    }

    /** As docs/maps.md shows it. */
    @Test
    void mapsAreSharedAndPinned() throws IOException {
        Path root = Path.of("/sys/fs/bpf");
        assumeTrue(Files.getFileStore(root).type().equals("bpf"), "/sys/fs/bpf is no BPF file system");
        Path pin = root.resolve("bpf4j-maps-" + ProcessHandle.current().pid());
        MapsBpf other = skeleton;
        try {
            try (MapsBpf second = configured(other, pin)) {
                send(80, 2);
                assertThat(second.maps().packets().sum(80))
                        .as("of the other's map")
                        .isEqualTo(2);
                assertThat(second.maps().traffic().keys()).isEmpty();
                second.maps().blocked().put(1, true);
            }
            try (MapsBpf third = configured(other, pin)) {
                assertThat(third.maps().blocked().keys())
                        .as("of the pinned map")
                        .containsExactly(1);
            }
        } finally {
            Files.deleteIfExists(pin);
        }
    }

    private static MapsBpf configured(MapsBpf other, Path pin) {
        return MapsBpf.load(opened -> {
            opened.maps().traffic().maxEntries(65_536).flags(BPF_F_NO_PREALLOC).numaNode(0);
            opened.maps().blocked().pinPath(pin); // stays when the skeleton is closed, and is found again by the next
            opened.maps().packets().reuse(other.maps().packets()); // a map of another skeleton, or one that is pinned
        });
    }
}
