package io.github.bpf4j.runtime.internal;

import static io.github.bpf4j.runtime.internal.Libbpf.bool;
import static io.github.bpf4j.runtime.internal.Libbpf.function;

/** The functions of libbpf about programs; as {@link Libbpf} otherwise. */
public final class LibbpfPrograms {
    private static final NativeFunction NAME = function("bpf_program__name");
    private static final NativeFunction SECTION_NAME = function("bpf_program__section_name");
    private static final NativeFunction TYPE = function("bpf_program__type");
    private static final NativeFunction EXPECTED_ATTACH_TYPE = function("bpf_program__expected_attach_type");
    private static final NativeFunction FD = function("bpf_program__fd");
    private static final NativeFunction AUTOLOAD = function("bpf_program__autoload");
    private static final NativeFunction SET_AUTOLOAD = function("bpf_program__set_autoload");
    private static final NativeFunction AUTOATTACH = function("bpf_program__autoattach");
    private static final NativeFunction SET_AUTOATTACH = function("bpf_program__set_autoattach");
    private static final NativeFunction SET_ATTACH_TARGET = function("bpf_program__set_attach_target");
    private static final NativeFunction SET_LOG_BUF = function("bpf_program__set_log_buf");
    private static final NativeFunction PROG_ATTACH = function("bpf_prog_attach");
    private static final NativeFunction PROG_DETACH2 = function("bpf_prog_detach2");
    private static final NativeFunction TEST_RUN = function("bpf_prog_test_run_opts");
    private static final NativeFunction ENABLE_STATS = function("bpf_enable_stats");
    private static final NativeFunction OBJ_PIN = function("bpf_obj_pin");
    private static final NativeFunction GET_FD_BY_ID = function("bpf_prog_get_fd_by_id");

    private LibbpfPrograms() {}

    public static long programName(long program) {
        return NAME.call(program);
    }

    public static long programSectionName(long program) {
        return SECTION_NAME.call(program);
    }

    /** @return an {@code enum bpf_prog_type} */
    public static int programType(long program) {
        return (int) TYPE.call(program);
    }

    /** @return an {@code enum bpf_attach_type} */
    public static int programExpectedAttachType(long program) {
        return (int) EXPECTED_ATTACH_TYPE.call(program);
    }

    public static int programFd(long program) {
        return (int) FD.call(program);
    }

    public static boolean programAutoload(long program) {
        return bool(AUTOLOAD.call(program));
    }

    public static int programSetAutoload(long program, boolean load) {
        return (int) SET_AUTOLOAD.call(program, load ? 1 : 0);
    }

    /** @param buffer stays in use until the object is loaded */
    public static int programSetLogBuf(long program, long buffer, long size) {
        return (int) SET_LOG_BUF.call(program, buffer, size);
    }

    public static boolean programAutoattach(long program) {
        return bool(AUTOATTACH.call(program));
    }

    public static void programSetAutoattach(long program, boolean attach) {
        SET_AUTOATTACH.call(program, attach ? 1 : 0);
    }

    /** @param target descriptor of a program, 0 for the kernel */
    public static int programSetAttachTarget(long program, int target, long function) {
        return (int) SET_ATTACH_TARGET.call(program, target, function);
    }

    /** Attaches without a link, to what a descriptor stands for. */
    public static int progAttach(int program, int target, int attachType, int flags) {
        return (int) PROG_ATTACH.call(program, target, attachType, flags);
    }

    public static int progDetach2(int program, int target, int attachType) {
        return (int) PROG_DETACH2.call(program, target, attachType);
    }

    /** @param options {@code struct bpf_test_run_opts}, which also takes what comes of it */
    public static int programTestRun(int program, long options) {
        return (int) TEST_RUN.call(program, options);
    }

    /** @return a descriptor, which keeps the statistics on while it is open */
    public static int enableStats(int type) {
        return (int) ENABLE_STATS.call(type);
    }

    /** @param descriptor of a program, map or link */
    public static int objPin(int descriptor, long path) {
        return (int) OBJ_PIN.call(descriptor, path);
    }

    public static int progGetFdById(int id) {
        return (int) GET_FD_BY_ID.call(Integer.toUnsignedLong(id));
    }
}
