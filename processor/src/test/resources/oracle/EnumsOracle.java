package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.function.Function;

/** The values of enums.bpf.c. */
public final class EnumsOracle {
    private EnumsOracle() {}

    public static void check(Function<String, ByteBuffer> variables) {
        ByteBuffer memory = variables.apply("enums");
        EnumsBpf.Enums enums = EnumsBpf.Enums.wrap(memory, 0);
        assertThat(enums.negative()).isEqualTo(EnumsBpf.Negative.NEGATIVE);
        assertThat(enums.negativeValue()).isEqualTo(-5);
        assertThat(EnumsBpf.Negative.NEGATIVE.value()).isEqualTo(-5);
        assertThat(enums.small()).isEqualTo(EnumsBpf.Small.SMALL_NEGATIVE);
        assertThat(enums.smallValue()).isEqualTo((byte) -128);
        assertThat(enums.medium()).isEqualTo(EnumsBpf.Medium.MEDIUM_NEGATIVE);
        assertThat(enums.mediumValue()).isEqualTo((short) -129);
        assertThat(enums.unsignedMedium()).isEqualTo(EnumsBpf.UnsignedMedium.UNSIGNED_MEDIUM);
        assertThat(enums.unsignedMediumValue()).isEqualTo(65535);
        assertThat(enums.large()).isEqualTo(EnumsBpf.Large.LARGE_SMALLEST);
        assertThat(enums.largeValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(enums.largest(0)).isEqualTo(EnumsBpf.Large.LARGE_MINUS);
        assertThat(enums.largest(1)).isEqualTo(EnumsBpf.Large.LARGE_GREATEST);
        assertThat(enums.unsignedLarge()).isEqualTo(EnumsBpf.UnsignedLarge.UNSIGNED_LARGE);
        assertThat(enums.unsignedLargeValue()).isEqualTo(-1L);
        assertThat(enums.bit()).isEqualTo(EnumsBpf.UnsignedLarge.UNSIGNED_LARGE_BIT);
        assertThat(enums.narrow()).isEqualTo(EnumsBpf.Negative.NEGATIVE);
        assertThat(enums.narrowValue()).isEqualTo(-5);
        assertThat(enums.inside()).isEqualTo(EnumsBpf.EnumsInside.INSIDE);
        assertThat(EnumsBpf.AnonymousVariable.ANONYMOUS.value()).isEqualTo(3);
        assertThat(enums.toString())
                .contains(".negative = NEGATIVE")
                .contains(".largest = {-1, 9223372036854775807}")
                .contains(".narrow = NEGATIVE");

        EnumsBpf.Enums written = EnumsBpf.Enums.allocate()
                .negative(EnumsBpf.Negative.NEGATIVE)
                .small(EnumsBpf.Small.SMALL_NEGATIVE)
                .medium(EnumsBpf.Medium.MEDIUM_NEGATIVE)
                .unsignedMedium(EnumsBpf.UnsignedMedium.UNSIGNED_MEDIUM)
                .large(EnumsBpf.Large.LARGE_SMALLEST)
                .largest(0, EnumsBpf.Large.LARGE_MINUS)
                .largestValue(1, Long.MAX_VALUE)
                .unsignedLarge(EnumsBpf.UnsignedLarge.UNSIGNED_LARGE)
                .bitValue(1L << 40)
                .narrow(EnumsBpf.Negative.NEGATIVE)
                .inside(EnumsBpf.EnumsInside.INSIDE);
        assertThat(written).isEqualTo(enums.copy());
    }
}
