package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.inference.EventInference;
import io.github.bpf4j.processor.inference.InferredEvents;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * What a BPF object declares. Immutable; each list is in the object's own order.
 *
 * @param name what the reader calls the object: its file name
 * @param describesTypes whether the object has BTF; if not, only its programs and the sizes of its sections are known
 * @param events what programs send through buffers
 * @param eventsUnknown why it is not known what they send, of an object that has buffers
 * @param externs what the kernel has to provide
 * @param structs all structs and unions, anonymous ones too
 */
public record ObjectReport(
        String name,
        ByteOrder order,
        boolean describesTypes,
        List<MapReport> maps,
        List<EventReport> events,
        Optional<String> eventsUnknown,
        List<ProgramReport> programs,
        List<SectionReport> sections,
        List<ExternReport> externs,
        List<StructReport> structs,
        List<EnumReport> enums) {
    public ObjectReport {
        maps = List.copyOf(maps);
        events = List.copyOf(events);
        programs = List.copyOf(programs);
        sections = List.copyOf(sections);
        externs = List.copyOf(externs);
        structs = List.copyOf(structs);
        enums = List.copyOf(enums);
    }

    /**
     * Reports on an object.
     *
     * @param name what to call it
     * @throws InvalidObjectException if the bytes are no BPF object, or one that libbpf would refuse
     */
    public static ObjectReport of(String name, byte[] object) {
        ElfFile elf = ElfReader.read(object);
        BpfObjectFile file = ObjectReader.read(elf);
        InferredEvents events = EventInference.infer(elf, file);
        return new ReportBuilder(file, events).build(name, EventInference.unknown(elf, file, events));
    }
}
