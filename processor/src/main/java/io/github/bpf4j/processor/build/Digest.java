package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 over a sequence of texts, each told apart from its neighbours. */
final class Digest {
    private final MessageDigest sha256 = sha256();

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    Digest add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        sha256.update((bytes.length + ":").getBytes(UTF_8));
        sha256.update(bytes);
        return this;
    }

    Digest addAll(Collection<?> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(text -> add(text.toString()));
        return this;
    }

    /** The digits; the end of this object's use. */
    String finish() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
