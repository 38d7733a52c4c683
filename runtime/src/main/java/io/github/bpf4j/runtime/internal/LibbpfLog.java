package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Closure;
import com.kenai.jffi.ClosureManager;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What libbpf says during an operation.
 *
 * <p>If the operation fails, the warnings belong to its exception. Everything else is logged when the outermost
 * operation of the thread has ended, so that no code of a logger runs inside a native call: libbpf's warnings as WARNING, its info as DEBUG, its
 * debug as TRACE, to the {@link System.Logger} {@code io.github.bpf4j.libbpf}.
 */
public final class LibbpfLog implements AutoCloseable {
    private static final ThreadLocal<@Nullable LibbpfLog> CURRENT = new ThreadLocal<>();

    private static final int USUAL_SIZE = 4096;
    private static final int LARGEST_SIZE = 32 << 20;
    /** Of a {@code va_list} on every ABI: 24 bytes on x86-64, 32 on arm64. */
    private static final int VA_LIST_SIZE = 32;
    /** Said of ring buffers, whose BTF the kernel never takes; libbpf goes on without it, and nothing is amiss. */
    private static final String HARMLESS = "Retrying without BTF.";
    /** Said of an object whose BTF an old kernel does not take, after the error and the kernel's log: a hundred lines. */
    private static final String OPTIONAL = "BTF is optional, ignoring.";

    private static final List<String> BEFORE_OPTIONAL =
            List.of("libbpf: BTF loading error: ", "libbpf: -- BEGIN BTF LOAD LOG ---");

    /** Kept for good: libbpf may call it as long as the process lives. */
    private static final Closure.@Nullable Handle PRINT = install();

    private final @Nullable LibbpfLog outer = CURRENT.get();
    private final List<Message> messages = new ArrayList<>();

    private LibbpfLog() {}

    /** Collects what libbpf says on this thread, until closed. */
    public static LibbpfLog collect() {
        LibbpfLog log = new LibbpfLog();
        CURRENT.set(log);
        return log;
    }

    /** Logs what libbpf says during an operation, made of others maybe, when it has ended. */
    public static void during(Runnable operation) {
        LibbpfLog log = collect();
        try {
            operation.run();
        } finally {
            log.close();
        }
    }

    /** Adds what libbpf would have said. */
    public void add(System.Logger.Level level, String text) {
        if (level == System.Logger.Level.WARNING || LibbpfLogger.get().isLoggable(level)) {
            messages.add(new Message(level, text));
        }
    }

    /** Takes the warnings so far out of the log, for an exception. */
    public String take() {
        StringBuilder text = new StringBuilder();
        messages.removeIf(message -> {
            if (!message.isWarning()) {
                return false;
            }
            text.append(text.length() == 0 ? "" : "\n").append(message.text);
            return true;
        });
        return text.toString();
    }

    /** The warnings so far, which stay in the log. */
    public String text() {
        return messages.stream().filter(Message::isWarning).map(Message::text).collect(Collectors.joining("\n"));
    }

    /** Whether libbpf warned of something. */
    public boolean hasWarnings() {
        for (Message message : messages) {
            if (message.isWarning()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        CURRENT.set(outer);
        if (outer != null) {
            outer.messages.addAll(messages);
        } else {
            for (Message message : messages) {
                message.log();
            }
        }
    }

    private static Closure.@Nullable Handle install() {
        if (!Libbpf.present()) {
            return null;
        }
        Type[] parameters = {Type.SINT32, Type.POINTER, Type.POINTER};
        Closure.Handle print = ClosureManager.getInstance()
                .newClosure(new Print(), Type.SINT32, parameters, CallingConvention.DEFAULT);
        Libbpf.setPrint(print.getAddress());
        return print;
    }

    /** {@code int print(enum libbpf_print_level level, const char *format, va_list arguments)}. */
    private static final class Print implements Closure {
        @Override
        public void invoke(Closure.Buffer call) {
            try {
                System.Logger.Level level = level(call.getInt(0));
                if (level == System.Logger.Level.WARNING || LibbpfLogger.get().isLoggable(level)) {
                    deliver(
                            level,
                            format(call.getAddress(1), call.getAddress(2)).strip());
                }
            } catch (Throwable e) {
                // C has no handler for it; to lose a message is the smaller evil.
            }
            call.setIntReturn(0);
        }
    }

    static void deliver(System.Logger.Level level, String text) {
        boolean harmless = text.endsWith(HARMLESS) || text.endsWith(OPTIONAL);
        Message message = new Message(harmless ? System.Logger.Level.DEBUG : level, text);
        LibbpfLog current = CURRENT.get();
        if (current == null) {
            message.log();
            return;
        }
        if (text.endsWith(OPTIONAL)) {
            current.messages.replaceAll(LibbpfLog::harmlessIfBeforeOptional);
        }
        current.messages.add(message);
    }

    private static Message harmlessIfBeforeOptional(Message message) {
        for (String start : BEFORE_OPTIONAL) {
            if (message.text.startsWith(start)) {
                return new Message(System.Logger.Level.DEBUG, message.text);
            }
        }
        return message;
    }

    private static System.Logger.Level level(int libbpf) {
        return switch (libbpf) {
            case 0 -> System.Logger.Level.WARNING;
            case 1 -> System.Logger.Level.DEBUG;
            default -> System.Logger.Level.TRACE;
        };
    }

    private static String format(long format, long arguments) {
        try (NativeMemory memory = new NativeMemory()) {
            // vsnprintf uses its va_list up; a second try, for the long logs of the verifier, needs another.
            long copy = NativeMemory.address(memory.allocate(VA_LIST_SIZE));
            MemoryIO.getInstance().copyMemory(arguments, copy, VA_LIST_SIZE);
            long text = NativeMemory.address(memory.allocate(USUAL_SIZE));
            int length = LibC.vsnprintf(text, USUAL_SIZE, format, arguments);
            if (length >= USUAL_SIZE) {
                int size = Math.min(length, LARGEST_SIZE - 1) + 1;
                text = NativeMemory.address(memory.allocate(size));
                LibC.vsnprintf(text, size, format, copy);
            }
            return NativeMemory.text(text);
        }
    }

    private record Message(System.Logger.Level level, String text) {
        boolean isWarning() {
            return level == System.Logger.Level.WARNING;
        }

        void log() {
            LibbpfLogger.get().log(level, text);
        }
    }
}
