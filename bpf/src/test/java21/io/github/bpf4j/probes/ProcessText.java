package io.github.bpf4j.probes;

final class ProcessText {
    private ProcessText() {}

    static String of(ProcessesBpf.EventsEvent event) {
        return switch (event) {
            case ProcessesBpf.ExecEvent exec -> exec.pid() + " runs " + exec.comm();
            case ProcessesBpf.ExitEvent exit -> exit.pid() + " ends with " + exit.code();
            case ProcessesBpf.EventsEvent.Unrecognized other -> other.byteLength() + " bytes";
        };
    }
}
