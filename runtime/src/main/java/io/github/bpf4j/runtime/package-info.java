/**
 * BPF objects at work: skeletons, maps, programs, links, global data and event loops.
 *
 * <p>Applications use these through the classes that bpf4j generates from a BPF object. Unless a class says otherwise,
 * any thread may call it, at any time: after {@code close()} each call throws {@link IllegalStateException}.
 */
@NullMarked
package io.github.bpf4j.runtime;

import org.jspecify.annotations.NullMarked;
