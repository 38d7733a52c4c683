package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which fields hold an IP address.
 *
 * <p>{@code struct in_addr} and {@code struct in6_addr} do. {@code __be32}, {@code __u8[4]} and {@code __u8[16]} do if
 * they are called so: {@code saddr}, {@code dst_ip}, {@code local_address}.
 */
final class Addresses {
    private static final Set<String> IP = Set.of("ip", "ip4", "ip6", "ipv4", "ipv6");
    private static final Set<String> LINK_LAYER = Set.of("mac", "hw", "eth", "ether", "link");

    private Addresses() {}

    static boolean isAddress(Btf btf, int typeId, String cName, ValueType type) {
        ValueType single = type instanceof ValueType.Array array ? array.element() : type;
        if (single instanceof ValueType.StructValue struct) {
            return isAddressStruct(elementType(btf, typeId), struct);
        }
        return isCalledAddress(cName)
                && (isBytes(type, 4) || isBytes(type, 16) || type.size() == 4 && isBigEndianWord(btf, typeId));
    }

    private static boolean isAddressStruct(BtfType type, ValueType.StructValue value) {
        return type.name().equals("in_addr") && value.size() == 4
                || type.name().equals("in6_addr") && value.size() == 16;
    }

    private static BtfType elementType(Btf btf, int typeId) {
        BtfType type = btf.resolve(typeId);
        while (type instanceof BtfType.Array array) {
            type = btf.resolve(array.elementId());
        }
        return type;
    }

    private static boolean isBytes(ValueType type, int length) {
        return type instanceof ValueType.Array array
                && array.element() instanceof ValueType.Scalar element
                && element.kind() == ScalarKind.U8
                && array.dimensions().equals(List.of(length));
    }

    private static boolean isBigEndianWord(Btf btf, int typeId) {
        BtfType type = btf.skipModifiers(typeId);
        while (type instanceof BtfType.Typedef typedef) {
            if (typedef.name().equals("__be32")) {
                return true;
            }
            type = btf.skipModifiers(typedef.targetId());
        }
        return false;
    }

    private static boolean isCalledAddress(String cName) {
        List<String> words = List.of(cName.toLowerCase(Locale.ROOT).split("_"));
        return words.stream().noneMatch(LINK_LAYER::contains)
                && words.stream()
                        .anyMatch(word -> IP.contains(word)
                                || word.replaceAll("[46]$", "").endsWith("addr")
                                || word.endsWith("address"));
    }
}
