package io.github.bpf4j.processor.clang;

/** How to get what is missing, on the distributions that most people have. */
public enum InstallHint {
    CLANG("clang", "clang", "clang"),
    LIBBPF_HEADERS("libbpf-dev", "libbpf-devel", "libbpf"),
    KERNEL_HEADERS("linux-libc-dev", "kernel-headers", "linux-api-headers");

    private final String text;

    InstallHint(String debian, String fedora, String arch) {
        text = "apt-get install " + debian + " (Debian, Ubuntu), dnf install " + fedora
                + " (Fedora, RHEL) or pacman -S " + arch + " (Arch)";
    }

    /** The commands, one for each package manager, without a full stop. */
    public String text() {
        return text;
    }
}
