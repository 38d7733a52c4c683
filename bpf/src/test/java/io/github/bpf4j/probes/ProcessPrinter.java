package io.github.bpf4j.probes;

final class ProcessPrinter implements ProcessesBpf.EventsEvent.Visitor<String> {
    @Override
    public String execEvent(ProcessesBpf.ExecEvent event) {
        return event.pid() + " runs " + event.comm();
    }

    @Override
    public String exitEvent(ProcessesBpf.ExitEvent event) {
        return event.pid() + " ends with " + event.code();
    }
}
