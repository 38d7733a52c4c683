package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.btf.Btf;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The declarations of a BPF object file.
 *
 * @param btf empty for an object compiled without {@code -g}; then there are programs only
 * @param programs in the order in which libbpf lists them
 */
public record BpfObjectFile(
        ByteOrder order,
        Optional<Btf> btf,
        List<MapDefinition> maps,
        List<ProgramDefinition> programs,
        List<DataSectionDefinition> dataSections) {
    public BpfObjectFile {
        maps = List.copyOf(maps);
        programs = List.copyOf(programs);
        dataSections = List.copyOf(dataSections);
    }
}
