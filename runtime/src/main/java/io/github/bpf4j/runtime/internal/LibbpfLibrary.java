package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfLibraryException;

/** {@code libbpf.so.1}, or the file that the system property {@code bpf4j.libbpf} names. */
final class LibbpfLibrary extends NativeLibrary {
    static final LibbpfLibrary INSTANCE = new LibbpfLibrary(System.getProperty("bpf4j.libbpf", "libbpf.so.1"));

    /** The first version that is supported: Debian 12's. */
    private static final String OLDEST = "1.1";

    private static final String INSTALL = "apt install libbpf1 (Debian, Ubuntu), dnf install libbpf (Fedora, RHEL),"
            + " pacman -S libbpf (Arch), zypper install libbpf1 (openSUSE), apk add libbpf (Alpine)";

    private final String file;

    private LibbpfLibrary(String file) {
        super(file);
        this.file = file;
    }

    /** {@code 1.1}, of the library in use. */
    String version() {
        NativeFunction major = versionPart("major");
        NativeFunction minor = versionPart("minor");
        return major.present() && minor.present() ? (int) major.call() + "." + (int) minor.call() : "older than 0.6";
    }

    private NativeFunction versionPart(String part) {
        return new NativeFunction(this, "libbpf_" + part + "_version", OLDEST);
    }

    /** Earlier versions have most functions, and return errors in another way. */
    void requireSupported() {
        if (!Version.SUPPORTED) {
            throw tooOld("bpf4j", OLDEST);
        }
    }

    /** Asked once, when it is first needed. */
    private static final class Version {
        static final boolean SUPPORTED = isSupported();

        private static boolean isSupported() {
            NativeFunction major = INSTANCE.versionPart("major");
            NativeFunction minor = INSTANCE.versionPart("minor");
            return major.present() && minor.present() && (int) major.call() * 1000 + (int) minor.call() >= 1001;
        }
    }

    @Override
    BpfLibraryException notFound(String reason) {
        return new BpfLibraryException("libbpf could not be loaded (" + reason + "): install it by " + INSTALL
                + ", or give its path by -Dbpf4j.libbpf=PATH");
    }

    @Override
    BpfLibraryException tooOld(String function, String since) {
        return new BpfLibraryException(function + " needs libbpf " + since + " or later, and " + file + " is version "
                + version() + ": update it by " + INSTALL
                + ", or build a newer one and give its path by -Dbpf4j.libbpf=PATH");
    }
}
