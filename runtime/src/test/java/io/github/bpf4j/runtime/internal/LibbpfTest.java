package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.bpf4j.runtime.BpfCompiler;
import io.github.bpf4j.runtime.KernelTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each function of the binding, against the real library: arguments arrive, and results come back. */
@KernelTest
class LibbpfTest {
    private static final int ERANGE = 34;

    private final NativeMemory memory = new NativeMemory();
    private final LibbpfLog log = LibbpfLog.collect();
    private long object;

    @BeforeEach
    void open() {
        byte[] bytes = BpfCompiler.object("everything");
        ByteBuffer elf = memory.allocate(bytes.length).put(0, bytes);
        ByteBuffer options = memory.allocate(80).putLong(0, 80).putLong(8, memory.string("binding"));
        object = Libbpf.objectOpenMem(NativeMemory.address(elf), bytes.length, NativeMemory.address(options));
        assertThat(object).isNotZero();
    }

    @AfterEach
    void close() {
        Libbpf.objectClose(object);
        log.take();
        log.close();
        memory.close();
    }

    /** Those of {@link LibbpfPrograms} and {@link LibbpfLinks} are tried by the tests of each kind of program. */
    @Test
    void everyFunctionHasATest() {
        Set<String> tests = Stream.of(LibbpfTest.class, LibbpfKernelTest.class, LibbpfMapsTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Libbpf.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .isNotEmpty()
                .allMatch(tests::contains);
    }

    @Test
    void version() {
        assertThat(Libbpf.version()).matches("1\\.\\d+");
    }

    @Test
    void present() {
        assertThat(Libbpf.present()).isTrue();
    }

    @Test
    void requirePresent() {
        Libbpf.requirePresent();
    }

    @Test
    void setPrint() {
        long ours = Libbpf.setPrint(0);
        assertThat(Libbpf.setPrint(ours)).isZero();
        assertThat(ours).isNotZero();
    }

    @Test
    void strerror() {
        ByteBuffer text = memory.allocate(64);
        assertThat(Libbpf.strerror(2, NativeMemory.address(text), 64)).isZero();
        assertThat(NativeMemory.text(NativeMemory.address(text))).isEqualTo("No such file or directory");
        assertThat(Libbpf.strerror(-4001, NativeMemory.address(text), 64)).isZero();
        assertThat(NativeMemory.text(NativeMemory.address(text))).isEqualTo("BPF object format invalid");
        // The size is heeded: nothing is written behind it.
        assertThat(Libbpf.strerror(2, NativeMemory.address(text.put(8, (byte) 'x')), 8))
                .isNotZero();
        assertThat(text.get(8)).isEqualTo((byte) 'x');
    }

    @Test
    void numPossibleCpus() throws IOException {
        String range =
                Files.readString(Path.of("/sys/devices/system/cpu/possible")).strip();
        int last = Integer.parseInt(range.substring(range.lastIndexOf('-') + 1));
        assertThat(Libbpf.numPossibleCpus()).isEqualTo(last + 1);
    }

    @Test
    void objectOpenMem() {
        byte[] nothing = new byte[64];
        ByteBuffer noElf = memory.allocate(64).put(0, nothing);
        assertThat(Libbpf.objectOpenMem(NativeMemory.address(noElf), 64, 0)).isZero();
        assertThat(LibC.errno()).isEqualTo(4001);
        assertThat(log.take()).contains("ELF").contains("-40'");
    }

    @Test
    void objectLoad() {
        assertThat(load()).isZero();
        assertThat(Libbpf.objectLoad(object)).isEqualTo(-Errno.EINVAL);
        assertThat(log.take()).contains("'binding'");
    }

    @Test
    void objectClose() {
        Libbpf.objectClose(0);
        load();
        int descriptor = Libbpf.mapFd(map("hash"));
        Libbpf.objectClose(object);
        open();
        assertThat(LibbpfElements.delete(descriptor, 0)).isNegative();
    }

    @Test
    void objectNextMap() {
        int maps = 0;
        for (long map = Libbpf.objectNextMap(object, 0); map != 0; map = Libbpf.objectNextMap(object, map)) {
            maps++;
        }
        assertThat(maps).isEqualTo(14);
    }

    @Test
    void objectNextProgram() {
        long first = Libbpf.objectNextProgram(object, 0);
        long second = Libbpf.objectNextProgram(object, first);
        assertThat(NativeMemory.text(LibbpfPrograms.programName(first))).isEqualTo("on_getpgid");
        assertThat(NativeMemory.text(LibbpfPrograms.programName(second))).isEqualTo("on_getsid");
    }

    @Test
    void objectFindMap() {
        assertThat(map("hash")).isNotZero().isNotEqualTo(map("lru"));
        assertThat(map(".bss")).isNotZero();
        assertThat(map("nothing")).isZero();
    }

    @Test
    void objectFindProgram() {
        assertThat(program("on_getpgid")).isEqualTo(Libbpf.objectNextProgram(object, 0));
        assertThat(program("nothing")).isZero();
    }

    @Test
    void mapFd() {
        assertThat(Libbpf.mapFd(map("hash"))).isNegative();
        load();
        assertThat(Libbpf.mapFd(map("hash"))).isPositive().isNotEqualTo(Libbpf.mapFd(map("lru")));
    }

    @Test
    void mapType() {
        assertThat(Libbpf.mapType(map("hash"))).isEqualTo(1);
        assertThat(Libbpf.mapType(map("events"))).isEqualTo(27);
    }

    @Test
    void mapIsInternal() {
        assertThat(Libbpf.mapIsInternal(map(".bss"))).isTrue();
        assertThat(Libbpf.mapIsInternal(map("hash"))).isFalse();
    }

    @Test
    void mapFlags() {
        assertThat(Libbpf.mapFlags(map("hash"))).isZero();
        assertThat(Libbpf.mapFlags(map("routes"))).isEqualTo(1);
    }

    @Test
    void mapSetFlags() {
        assertThat(Libbpf.mapSetFlags(map("hash"), 1 << 31 | 1)).isZero();
        assertThat(Libbpf.mapFlags(map("hash"))).isEqualTo(1 << 31 | 1);
    }

    @Test
    void mapSetKeySize() {
        assertThat(Libbpf.mapSetKeySize(map("hash"), 12)).isZero();
        load();
        assertThat(info("hash").getInt(8)).isEqualTo(12);
    }

    @Test
    void mapSetValueSize() {
        assertThat(Libbpf.mapSetValueSize(map("hash"), 48)).isZero();
        load();
        assertThat(info("hash").getInt(12)).isEqualTo(48);
    }

    @Test
    void mapMaxEntries() {
        assertThat(Libbpf.mapMaxEntries(map("hash"))).isEqualTo(1024);
    }

    @Test
    void mapSetMaxEntries() {
        assertThat(Libbpf.mapSetMaxEntries(map("hash"), 0xffff_fffeL)).isZero();
        assertThat(Libbpf.mapMaxEntries(map("hash"))).isEqualTo(0xffff_fffeL);
    }

    @Test
    void mapInitialValue() {
        ByteBuffer size = memory.allocate(8);
        long value = Libbpf.mapInitialValue(map(".data"), NativeMemory.address(size));
        assertThat(size.getLong(0)).isEqualTo(4);
        assertThat(NativeMemory.bytes(value, 4)).containsExactly(7, 0, 0, 0);
        assertThat(Libbpf.mapInitialValue(map("hash"), NativeMemory.address(size)))
                .isZero();
    }

    @Test
    void mapSetInitialValue() {
        ByteBuffer value = memory.allocate(4).putInt(0, 99);
        assertThat(Libbpf.mapSetInitialValue(map(".data"), NativeMemory.address(value), 4))
                .isZero();
        assertThat(Libbpf.mapSetInitialValue(map(".data"), NativeMemory.address(value), 5))
                .isEqualTo(-Errno.EINVAL);
        long set = Libbpf.mapInitialValue(map(".data"), NativeMemory.address(memory.allocate(8)));
        assertThat(NativeMemory.bytes(set, 4)).containsExactly(99, 0, 0, 0);
    }

    @Test
    void programName() {
        assertThat(NativeMemory.text(LibbpfPrograms.programName(program("on_call"))))
                .isEqualTo("on_call");
    }

    @Test
    void programSectionName() {
        assertThat(NativeMemory.text(LibbpfPrograms.programSectionName(program("on_call"))))
                .isEqualTo("uprobe");
    }

    @Test
    void programFd() {
        assertThat(LibbpfPrograms.programFd(program("on_call"))).isNegative();
        load();
        assertThat(LibbpfPrograms.programFd(program("on_call"))).isPositive();
    }

    @Test
    void programAutoload() {
        assertThat(LibbpfPrograms.programAutoload(program("on_call"))).isTrue();
        assertThat(LibbpfPrograms.programAutoload(program("on_nothing"))).isFalse();
    }

    @Test
    void programSetAutoload() {
        assertThat(LibbpfPrograms.programSetAutoload(program("on_call"), false)).isZero();
        assertThat(LibbpfPrograms.programAutoload(program("on_call"))).isFalse();
        assertThat(LibbpfPrograms.programSetAutoload(program("on_call"), true)).isZero();
        assertThat(LibbpfPrograms.programAutoload(program("on_call"))).isTrue();
    }

    @Test
    void programAutoattach() {
        assertThat(LibbpfPrograms.programAutoattach(program("on_call"))).isTrue();
    }

    @Test
    void programSetAutoattach() {
        LibbpfPrograms.programSetAutoattach(program("on_call"), false);
        assertThat(LibbpfPrograms.programAutoattach(program("on_call"))).isFalse();
        LibbpfPrograms.programSetAutoattach(program("on_call"), true);
        assertThat(LibbpfPrograms.programAutoattach(program("on_call"))).isTrue();
    }

    @Test
    void programAttach() {
        load();
        long link = LibbpfLinks.programAttach(program("on_getsid"));
        assertThat(link).isNotZero();
        assertThat(LibbpfLinks.linkDestroy(link)).isZero();
        assertThat(LibbpfLinks.programAttach(program("on_call"))).isZero();
        assertThat(LibC.errno()).isEqualTo(Errno.EOPNOTSUPP);
    }

    @Test
    void programAttachUprobe() {
        load();
        ByteBuffer options = memory.allocate(40).putLong(0, 40).putLong(32, memory.string("getpgid"));
        long path = memory.string("libc.so.6");
        long link = LibbpfLinks.programAttachUprobe(program("on_call"), -1, path, 0, NativeMemory.address(options));
        assertThat(link).isNotZero();
        LibbpfLinks.linkDestroy(link);
        assertThat(LibbpfLinks.programAttachUprobe(program("on_call"), -1, memory.string("/nowhere"), 16, 0))
                .isZero();
        assertThat(LibC.errno()).isEqualTo(Errno.ENOENT);
        assertThat(log.take()).contains("/nowhere:0x10");
    }

    @Test
    void linkDestroy() {
        assertThat(LibbpfLinks.linkDestroy(0)).isZero();
    }

    @Test
    void lookup() {
        int hash = filledHash();
        ByteBuffer value = memory.allocate(24);
        assertThat(LibbpfElements.lookup(hash, key(5), NativeMemory.address(value)))
                .isZero();
        assertThat(value.getLong(0)).isEqualTo(500);
        assertThat(LibbpfElements.lookup(hash, key(6), NativeMemory.address(value)))
                .isEqualTo(-Errno.ENOENT);
    }

    @Test
    void update() {
        int hash = filledHash();
        long value = NativeMemory.address(memory.allocate(24));
        assertThat(LibbpfElements.update(hash, key(5), value, 1)).isEqualTo(-Errno.EEXIST);
        assertThat(LibbpfElements.update(hash, key(6), value, 2)).isEqualTo(-Errno.ENOENT);
        assertThat(LibbpfElements.update(hash, key(6), value, 1L << 40)).isEqualTo(-Errno.EINVAL);
    }

    @Test
    void delete() {
        int hash = filledHash();
        assertThat(LibbpfElements.delete(hash, key(5))).isZero();
        assertThat(LibbpfElements.delete(hash, key(5))).isEqualTo(-Errno.ENOENT);
    }

    @Test
    void lookupAndDelete() {
        int hash = filledHash();
        ByteBuffer value = memory.allocate(24);
        int result = LibbpfElements.lookupAndDelete(hash, key(5), NativeMemory.address(value));
        assumeFalse(result == -Errno.ENOTSUPP, "hash maps can do this from Linux 5.14 on");
        assertThat(result).isZero();
        assertThat(value.getLong(0)).isEqualTo(500);
        assertThat(LibbpfElements.delete(hash, key(5))).isEqualTo(-Errno.ENOENT);
    }

    @Test
    void nextKey() {
        int hash = filledHash();
        ByteBuffer next = memory.allocate(4);
        assertThat(LibbpfElements.nextKey(hash, 0, NativeMemory.address(next))).isZero();
        assertThat(next.getInt(0)).isEqualTo(5);
        assertThat(LibbpfElements.nextKey(hash, key(5), NativeMemory.address(next)))
                .isEqualTo(-Errno.ENOENT);
    }

    /** Seven arguments: the last, {@code struct bpf_map_batch_opts}, has flags that the kernel refuses. */
    @Test
    void lookupBatch() {
        int hash = filledHash();
        long to = NativeMemory.address(memory.allocate(8));
        ByteBuffer keys = memory.allocate(40);
        ByteBuffer values = memory.allocate(240);
        ByteBuffer count = memory.allocate(4).putInt(0, 10);
        ByteBuffer options = memory.allocate(24).putLong(0, 24).putLong(8, 1L << 40);
        assertThat(LibbpfElements.lookupBatch(
                        hash,
                        0,
                        to,
                        NativeMemory.address(keys),
                        NativeMemory.address(values),
                        NativeMemory.address(count),
                        NativeMemory.address(options)))
                .isEqualTo(-Errno.EINVAL);
        count.putInt(0, 10);
        assertThat(LibbpfElements.lookupBatch(
                        hash,
                        0,
                        to,
                        NativeMemory.address(keys),
                        NativeMemory.address(values),
                        NativeMemory.address(count),
                        0))
                .isEqualTo(-Errno.ENOENT);
        assertThat(count.getInt(0)).isEqualTo(1);
        assertThat(keys.getInt(0)).isEqualTo(5);
        assertThat(values.getLong(0)).isEqualTo(500);
    }

    @Test
    void infoByFd() {
        load();
        ByteBuffer info = info("hash");
        assertThat(info.getInt(0)).isEqualTo(1);
        assertThat(info.getInt(8)).isEqualTo(4);
        assertThat(info.getInt(12)).isEqualTo(24);
        assertThat(info.getInt(16)).isEqualTo(1024);
        assertThat(NativeMemory.text(NativeMemory.address(info) + 24)).isEqualTo("hash");
    }

    @Test
    void errnoOfSuccessIsNotLookedAt() {
        assertThat(Libbpf.strerror(ERANGE, NativeMemory.address(memory.allocate(64)), 64))
                .isZero();
    }

    private int load() {
        for (String events : new String[] {"events", "mixed"}) {
            Libbpf.mapSetKeySize(map(events), 0);
            Libbpf.mapSetValueSize(map(events), 0);
        }
        return Libbpf.objectLoad(object);
    }

    private int filledHash() {
        load();
        int hash = Libbpf.mapFd(map("hash"));
        ByteBuffer value = memory.allocate(24).putLong(0, 500);
        assertThat(LibbpfElements.update(hash, key(5), NativeMemory.address(value), 0))
                .isZero();
        return hash;
    }

    private ByteBuffer info(String map) {
        ByteBuffer info = memory.allocate(64);
        ByteBuffer size = memory.allocate(4).putInt(0, 64);
        assertThat(Libbpf.infoByFd(Libbpf.mapFd(map(map)), NativeMemory.address(info), NativeMemory.address(size)))
                .isZero();
        return info;
    }

    private long key(int key) {
        return NativeMemory.address(memory.allocate(4).putInt(0, key));
    }

    private long map(String name) {
        return Libbpf.objectFindMap(object, memory.string(name));
    }

    private long program(String name) {
        return Libbpf.objectFindProgram(object, memory.string(name));
    }
}
