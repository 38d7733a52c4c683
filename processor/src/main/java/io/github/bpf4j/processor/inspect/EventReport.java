package io.github.bpf4j.processor.inspect;

import java.util.List;

/**
 * A type that programs send through a buffer, as far as their code says.
 *
 * @param buffer name of the map
 * @param type as C writes it; empty where nothing is known
 * @param size bytes of the type
 * @param verdict {@code exact}, {@code prefix}, {@code probable}, {@code ambiguous} or {@code unknown}
 * @param sites the calls that send it
 */
public record EventReport(String buffer, String type, long size, String verdict, List<Site> sites) {
    public EventReport {
        sites = List.copyOf(sites);
    }

    /**
     * A call that sends a record.
     *
     * @param program the program, or a function that several of them call
     * @param file of the source; empty if the object does not say
     * @param line from 1, or 0
     * @param sizes all that the size of the record may be; none if run time decides
     */
    public record Site(String program, String file, int line, List<Long> sizes) {
        public Site {
            sizes = List.copyOf(sizes);
        }
    }
}
