package io.github.bpf4j.processor.build;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The object that an input gives.
 *
 * @param object as the compiler wrote it
 * @param shipped what applications get
 * @param dependencies all files that went into it
 * @param start when reading them began
 */
record ObjectCode(byte[] object, byte[] shipped, List<Path> dependencies, FileTime start) {}
