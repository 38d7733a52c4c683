package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfAlignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lays out {@code .kconfig} as libbpf does when it opens the object: no section of the file holds these variables.
 *
 * <p>By descending alignment, then ascending size, then name; each at the next multiple of its alignment.
 */
final class KconfigLayout {
    private KconfigLayout() {}

    /** The section, if the object uses any variable of it. */
    static Optional<DataSectionDefinition> of(List<ExternDefinition> externs, Btf btf) {
        BtfAlignment alignments = new BtfAlignment(btf);
        List<ExternDefinition> sorted = externs.stream()
                .filter(extern -> extern.kind() == ExternDefinition.Kind.KCONFIG)
                .sorted(Comparator.comparingLong((ExternDefinition extern) -> -alignments.of(extern.typeId()))
                        .thenComparingLong(extern -> btf.size(extern.typeId()))
                        .thenComparing(ExternDefinition::name))
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        List<VariableDefinition> variables = new ArrayList<>();
        long end = 0;
        for (ExternDefinition extern : sorted) {
            long alignment = alignments.of(extern.typeId());
            long offset = (end + alignment - 1) / alignment * alignment;
            long size = btf.size(extern.typeId());
            variables.add(new VariableDefinition(extern.name(), extern.typeId(), offset, size, true));
            end = offset + size;
        }
        return Optional.of(
                new DataSectionDefinition(".kconfig", DataSectionDefinition.Kind.KCONFIG, end, true, variables));
    }
}
