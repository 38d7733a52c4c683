/**
 * One build: from a folder of BPF sources to the objects and skeletons in their output folders.
 *
 * <p>{@link io.github.bpf4j.processor.build.BpfBuild} is the way in, for the Maven plugin and whatever else may drive
 * the compiler. A build does only what has to be done again, and its outputs appear all together or not at all.
 */
@NullMarked
package io.github.bpf4j.processor.build;

import org.jspecify.annotations.NullMarked;
