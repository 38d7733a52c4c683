package io.github.bpf4j.processor.model;

/**
 * What a source's file name says.
 *
 * @param className {@code ExecsnoopBpf} for {@code execsnoop.bpf.c}
 * @param objectName {@code execsnoop_bpf}: letters, digits and underscores, as the kernel wants it
 */
record SourceName(String className, String objectName) {
    static SourceName of(String fileName) {
        String stem = fileName.replaceFirst("\\.[co]$", "").replaceFirst("\\.bpf$", "");
        return new SourceName(JavaNames.upperCamel(stem) + "Bpf", stem.replaceAll("[^A-Za-z0-9_]", "_") + "_bpf");
    }
}
