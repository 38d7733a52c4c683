/**
 * The classic programs of BPF, a class each: {@link io.github.bpf4j.examples.tools.Opensnoop} is a good one to begin
 * with. What they share is about terminals, not about BPF.
 */
@NullMarked
package io.github.bpf4j.examples.tools;

import org.jspecify.annotations.NullMarked;
