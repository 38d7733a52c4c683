package com.acme;

final class ProbeCheck {
    static int packets() {
        try (var probe = ProbeBpf.load()) {
            return probe.bss().packets();
        }
    }
}
