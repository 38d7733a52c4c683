package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The declarations of a BPF object file.
 *
 * @param btf empty for an object compiled without {@code -g}; then maps and variables have no types, and only programs
 *     and the sizes of data sections are known
 * @param maps in the order of {@code .maps}, then the struct_ops maps
 * @param programs in the order in which libbpf lists them
 * @param dataSections in the order of the file, {@code .kconfig} last
 * @param externs what the kernel has to provide
 * @param events what goes through its buffers, beside what the maps say themselves
 * @param eventNotes of buffers whose events are raw bytes: why, and what to write, as a part of a sentence
 * @param partialEvents buffers through which programs may send the begin of a struct only
 * @param warnings what the object has and this model has not
 */
public record BpfObjectFile(
        ByteOrder order,
        Optional<Btf> btf,
        List<MapDefinition> maps,
        List<ProgramDefinition> programs,
        List<DataSectionDefinition> dataSections,
        List<ExternDefinition> externs,
        List<EventDeclaration> events,
        Map<String, String> eventNotes,
        Set<String> partialEvents,
        List<Warning> warnings) {
    public BpfObjectFile {
        maps = List.copyOf(maps);
        programs = List.copyOf(programs);
        dataSections = List.copyOf(dataSections);
        externs = List.copyOf(externs);
        events = List.copyOf(events);
        eventNotes = Map.copyOf(eventNotes);
        partialEvents = Set.copyOf(partialEvents);
        warnings = List.copyOf(warnings);
    }

    /** An object about whose buffers nothing is to be said. */
    public BpfObjectFile(
            ByteOrder order,
            Optional<Btf> btf,
            List<MapDefinition> maps,
            List<ProgramDefinition> programs,
            List<DataSectionDefinition> dataSections,
            List<ExternDefinition> externs,
            List<EventDeclaration> events,
            List<Warning> warnings) {
        this(order, btf, maps, programs, dataSections, externs, events, Map.of(), Set.of(), warnings);
    }
}
