package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ErrnoTest {
    @Test
    void namesAreThoseOfTheSystemsHeader() throws Exception {
        Process clang;
        try {
            clang = new ProcessBuilder("clang", "-dM", "-E", "-x", "c", "-include", "errno.h", "/dev/null").start();
        } catch (IOException e) {
            Assumptions.abort("clang is not installed: " + e.getMessage());
            return;
        }
        String macros = new String(clang.getInputStream().readAllBytes());
        Matcher define = Pattern.compile("#define (E[A-Z0-9]+) (\\d+)").matcher(macros);
        int checked = 0;
        while (define.find()) {
            assertThat(Errno.name(Integer.parseInt(define.group(2)))).isEqualTo(define.group(1));
            checked++;
        }
        assertThat(checked).isGreaterThan(120);
    }

    @Test
    void libbpfHasNumbersOfItsOwn() {
        assertThat(Errno.name(4000)).isEqualTo("LIBBPF_ERRNO__LIBELF");
        assertThat(Errno.name(4013)).isEqualTo("LIBBPF_ERRNO__NLPARSE");
        assertThat(Errno.text(4013)).isEqualTo("Incorrect netlink message parsing");
        assertThat(Errno.name(524)).isEqualTo("ENOTSUPP");
        assertThat(Errno.text(524)).isEqualTo("Operation is not supported");
        assertThat(Errno.name(99_999)).isEqualTo("99999");
        assertThat(Errno.name(0)).isEqualTo("0");
        assertThat(Errno.text(1)).isEqualTo("Operation not permitted");
    }
}
