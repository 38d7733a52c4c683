package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.KernelBtfMemory;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfLogger;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    static BpfObject open(BpfSkeletonLoader<?, ?> loader, BpfOptions options) {
        LibbpfLogger.prepare();
        Path btf = options.btf().orElse(null);
        if (btf != null && !Files.isReadable(btf)) {
            throw new BpfException(
                    "cannot open " + loader.name() + ": the BTF file " + btf + " of its options cannot be read");
        }
        // Before the thread of the start-up has got that far with libbpf, for which one would have to wait.
        byte[] bytes = loader.read();
        Libbpf.requirePresent();
        try (LibbpfLog log = LibbpfLog.collect();
                NativeOptions struct = nativeOptions(loader.name(), options)) {
            ByteBuffer elf = struct.allocate(bytes.length).put(0, bytes);
            long pointer = Libbpf.objectOpenMem(NativeMemory.address(elf), bytes.length, struct.address());
            return new BpfObject(loader.name(), Failures.checkPointer(pointer, Operation.OPEN, loader.name(), log));
        }
    }

    private static NativeOptions nativeOptions(String name, BpfOptions options) {
        return new NativeOptions(OPTIONS_SIZE)
                .text(OBJECT_NAME, name)
                .text(PIN_ROOT_PATH, path(options.pinRoot()))
                .text(KCONFIG, options.kconfig().orElse(null))
                .text(BTF_CUSTOM_PATH, path(options.btf()))
                .word(KERNEL_LOG_LEVEL, options.logLevel());
    }

    private static @Nullable String path(Optional<Path> path) {
        return path.isPresent() ? path.get().toString() : null;
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
            int result = load(object, configuration.arenaVariables());
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

    private static int load(BpfObject object, @Nullable ArenaVariables arenaVariables) {
        KernelBtfMemory memory = KernelBtfMemory.prepare();
        try {
            return arenaVariables == null ? Libbpf.objectLoad(object.pointer()) : arenaVariables.load();
        } finally {
            memory.giveBack();
        }
    }
}
