package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where an accessor finds its value.
 *
 * @param base offset of the member, bytes from the start of the view
 * @param offset expression for the offset of the value itself
 * @param size bytes of the value
 * @param indexes parameters that the expression uses: none for a member that is no array
 */
record Place(int base, CodeBlock offset, int size, List<ParameterSpec> indexes) {
    Place {
        indexes = List.copyOf(indexes);
    }

    static Place at(int offset, int size) {
        return new Place(offset, CodeBlock.of("$L", offset), size, List.of());
    }

    /**
     * An element of an array.
     *
     * @param size bytes of an element
     * @param lengths expressions for the dimensions, outermost first
     */
    static Place element(int offset, int size, List<CodeBlock> lengths) {
        List<ParameterSpec> indexes = new ArrayList<>();
        CodeBlock position = CodeBlock.of("");
        for (int i = 0; i < lengths.size(); i++) {
            ParameterSpec index = ParameterSpec.builder(TypeName.INT, indexName(i, lengths.size()))
                    .build();
            indexes.add(index);
            CodeBlock checked = CodeBlock.of("$T.checkIndex($N, $L)", Objects.class, index, lengths.get(i));
            if (i == 0) {
                position = checked;
            } else {
                String format = i == 1 ? "$L * $L + $L" : "($L) * $L + $L";
                position = CodeBlock.of(format, position, lengths.get(i), checked);
            }
        }
        CodeBlock scaled =
                size == 1 ? position : CodeBlock.of(lengths.size() == 1 ? "$L * $L" : "$L * ($L)", size, position);
        return new Place(offset, offset == 0 ? scaled : CodeBlock.of("$L + $L", offset, scaled), size, indexes);
    }

    /** The name of the parameter for a dimension. */
    static String indexName(int dimension, int dimensions) {
        return dimensions == 1 ? "index" : "index" + (dimension + 1);
    }

    /** A part of the value, some bytes further on. */
    Place part(int bytes, int size) {
        CodeBlock further = bytes == 0
                ? offset
                : indexes.isEmpty() ? CodeBlock.of("$L", base + bytes) : CodeBlock.of("$L + $L", offset, bytes);
        return new Place(base + bytes, further, size, indexes);
    }
}
