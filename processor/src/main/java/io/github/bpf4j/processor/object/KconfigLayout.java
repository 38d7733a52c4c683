package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfAlignment;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays out {@code .kconfig} as libbpf does when it opens the object: no section of the file holds these variables.
 *
 * <p>By descending alignment, then ascending size, then name; each at the next multiple of its alignment.
 */
final class KconfigLayout {
    private KconfigLayout() {}

    static DataSectionDefinition of(BtfType.DataSection section, Btf btf) {
        BtfAlignment alignments = new BtfAlignment(btf);
        List<BtfType.Variable> externs = new ArrayList<>();
        for (BtfType.SectionVariable entry : section.variables()) {
            if (btf.type(entry.variableId()) instanceof BtfType.Variable variable) {
                externs.add(variable);
            }
        }
        externs.sort(Comparator.comparingLong((BtfType.Variable extern) -> -alignments.of(extern.typeId()))
                .thenComparingLong(extern -> btf.size(extern.typeId()))
                .thenComparing(BtfType.Variable::name));
        List<VariableDefinition> variables = new ArrayList<>();
        long end = 0;
        for (BtfType.Variable extern : externs) {
            long alignment = alignments.of(extern.typeId());
            long offset = (end + alignment - 1) / alignment * alignment;
            long size = btf.size(extern.typeId());
            variables.add(new VariableDefinition(extern.name(), extern.typeId(), offset, size));
            end = offset + size;
        }
        return new DataSectionDefinition(section.name(), DataSectionDefinition.Kind.KCONFIG, end, variables);
    }
}
