package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfLogger;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings an object into the kernel: open, configure, load. */
final class ObjectLoader {
    /** {@code struct bpf_object_open_opts} as of libbpf 1.1; {@code sz} tells later ones that they get no more. */
    private static final int OPTIONS_SIZE = 80;

    private static final int OBJECT_NAME = 8;
    private static final int PIN_ROOT_PATH = 24;
    private static final int KCONFIG = 40;
    private static final int BTF_CUSTOM_PATH = 48;
    private static final int KERNEL_LOG_LEVEL = 72;

    private ObjectLoader() {}

    static BpfObject open(BpfObject.Source source, BpfOptions options) {
        LibbpfLogger.prepare();
        Libbpf.requirePresent();
        Path btf = options.btf().orElse(null);
        if (btf != null && !Files.isReadable(btf)) {
            throw new BpfException(
                    "cannot open " + source.name() + ": the BTF file " + btf + " of its options cannot be read");
        }
        byte[] bytes = source.read();
        try (LibbpfLog log = LibbpfLog.collect();
                NativeMemory memory = new NativeMemory()) {
            ByteBuffer elf = memory.allocate(bytes.length).put(0, bytes);
            long pointer = Libbpf.objectOpenMem(
                    NativeMemory.address(elf), bytes.length, nativeOptions(source.name(), options, memory));
            return new BpfObject(source.name(), Failures.checkPointer(pointer, Operation.OPEN, source.name(), log));
        }
    }

    private static long nativeOptions(String name, BpfOptions options, NativeMemory memory) {
        ByteBuffer struct = memory.allocate(OPTIONS_SIZE)
                .putLong(0, OPTIONS_SIZE)
                .putLong(OBJECT_NAME, memory.string(name))
                .putLong(PIN_ROOT_PATH, path(options.pinRoot(), memory))
                .putLong(KCONFIG, memory.string(options.kconfig().orElse(null)))
                .putLong(BTF_CUSTOM_PATH, path(options.btf(), memory))
                .putInt(KERNEL_LOG_LEVEL, options.logLevel());
        return NativeMemory.address(struct);
    }

    private static long path(Optional<Path> path, NativeMemory memory) {
        return path.isPresent() ? memory.string(path.get().toString()) : 0;
    }

    /** Loads an open object, once it is configured. */
    static void load(BpfObject object, BpfOptions options) {
        Configuration configuration = object.requireConfiguration();
        try {
            load(object, configuration, options);
        } finally {
            configuration.closePrototypes();
        }
        object.configured();
    }

    private static void load(BpfObject object, Configuration configuration, BpfOptions options) {
        object.lock().lock();
        try (LibbpfLog log = LibbpfLog.collect();
                KernelLogs logs = new KernelLogs(options.kernelLogSize())) {
            configuration.apply();
            logs.provide(object);
            int result = Libbpf.objectLoad(object.pointer());
            if (result >= 0) {
                logs.report(log, true);
                return;
            }
            Hint hint = LoadHint.of(object, log);
            logs.report(log, false);
            Failures.checkResult(result, Operation.LOAD, object.name(), log, hint);
        } finally {
            object.lock().unlock();
        }
    }
}
