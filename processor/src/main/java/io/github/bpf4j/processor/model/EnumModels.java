package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns C enums into Java ones. */
final class EnumModels {
    /** A class file has room for so many {@code long} constants, and some more. */
    private static final int MOST_NUMBERS = 15_000;

    private final Warnings warnings;

    EnumModels(Warnings warnings) {
        this.warnings = warnings;
    }

    EnumModel of(BtfType.Enum enumeration, String className, String cName) {
        List<BtfType.Enumerator> enumerators = enumeration.enumerators();
        if (enumerators.size() > MOST_NUMBERS) {
            warnings.add(cName + " has " + enumerators.size() + " constants; Java gets the first " + MOST_NUMBERS);
            enumerators = enumerators.subList(0, MOST_NUMBERS);
        }
        NameScope scope = NameScope.ofMembers(ReservedNames.OF_ENUMS);
        Map<Long, String> first = new HashMap<>();
        List<EnumModel.Constant> constants = new ArrayList<>();
        for (BtfType.Enumerator enumerator : enumerators) {
            String name = scope.claim(JavaNames.enumerator(enumerator.name()));
            String known = first.putIfAbsent(enumerator.value(), name);
            constants.add(
                    new EnumModel.Constant(name, enumerator.name(), enumerator.value(), known == null ? "" : known));
        }
        return new EnumModel(className, cName, ScalarKind.integer(enumeration.size(), enumeration.signed()), constants);
    }
}
