package io.github.bpf4j.runtime.internal;

import java.nio.ByteBuffer;

/** Error numbers of Linux and of libbpf. */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int ESRCH = 3;
    public static final int EINTR = 4;
    public static final int ENXIO = 6;
    public static final int E2BIG = 7;
    public static final int EBADF = 9;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EFAULT = 14;
    public static final int EBUSY = 16;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int EINVAL = 22;
    public static final int ENOSPC = 28;
    public static final int EILSEQ = 84;
    public static final int EOPNOTSUPP = 95;
    public static final int EADDRNOTAVAIL = 99;
    /** The kernel's own number for what an implementation lacks; the C library has no text for it. */
    public static final int ENOTSUPP = 524;

    private static final String[] NAMES = ("EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN"
                    + " ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE"
                    + " ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG"
                    + " ENOLCK ENOSYS ENOTEMPTY ELOOP 41 ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH"
                    + " ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT 58 EBFONT ENOSTR ENODATA ETIME ENOSR"
                    + " ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW"
                    + " ENOTUNIQ EBADFD EREMCHG ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE"
                    + " EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT"
                    + " EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET"
                    + " ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT"
                    + " ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL"
                    + " EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED"
                    + " EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON")
            .split(" ");
    private static final int LIBBPF_FIRST = 4000;
    private static final String[] LIBBPF_NAMES = ("LIBELF FORMAT KVERSION ENDIAN INTERNAL RELOC LOAD VERIFY PROG2BIG"
                    + " KVER PROGTYPE WRNGPID INVSEQ NLPARSE")
            .split(" ");
    private static final int TEXT_SIZE = 256;

    private Errno() {}

    /** {@code EPERM} for 1; the number itself where it has no name. */
    public static String name(int error) {
        if (error >= 1 && error <= NAMES.length) {
            return NAMES[error - 1];
        }
        if (error >= LIBBPF_FIRST && error < LIBBPF_FIRST + LIBBPF_NAMES.length) {
            return "LIBBPF_ERRNO__" + LIBBPF_NAMES[error - LIBBPF_FIRST];
        }
        return error == ENOTSUPP ? "ENOTSUPP" : String.valueOf(error);
    }

    /** What the C library or libbpf says about the number: {@code Operation not permitted}. */
    public static String text(int error) {
        if (error == ENOTSUPP) {
            return "Operation is not supported";
        }
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer text = memory.allocate(TEXT_SIZE);
            long address = NativeMemory.address(text);
            Libbpf.strerror(error, address, TEXT_SIZE);
            return NativeMemory.text(address);
        }
    }
}
