package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.inference.BufferEvents;
import io.github.bpf4j.processor.inference.CallSite;
import io.github.bpf4j.processor.inference.EventCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports what was inferred about buffers. */
final class EventReports {
    private EventReports() {}

    static List<EventReport> of(List<BufferEvents> buffers) {
        List<EventReport> reports = new ArrayList<>();
        for (BufferEvents buffer : buffers) {
            for (EventCandidate candidate : buffer.candidates()) {
                reports.add(new EventReport(
                        buffer.map(),
                        candidate.cName(),
                        candidate.size(),
                        candidate.verdict().name().toLowerCase(Locale.ROOT),
                        sites(candidate.sites())));
            }
            if (!buffer.unknown().isEmpty()) {
                reports.add(new EventReport(buffer.map(), "", 0, "unknown", sites(buffer.unknown())));
            }
        }
        return reports;
    }

    private static List<EventReport.Site> sites(List<CallSite> sites) {
        return sites.stream()
                .map(site -> new EventReport.Site(site.program(), site.file(), site.line(), site.sizes()))
                .toList();
    }
}
