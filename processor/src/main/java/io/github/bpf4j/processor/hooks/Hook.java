package io.github.bpf4j.processor.hooks;

import java.util.List;

/**
 * Something that programs can be attached to.
 *
 * @param name with its kind: {@code tracepoint:syscalls:sys_enter_execve}
 * @param arguments each as a C declaration, and the result of a function
 * @param code how a program for it begins, in C, its body empty
 */
public record Hook(String name, List<String> arguments, String code) {
    public Hook {
        arguments = List.copyOf(arguments);
    }
}
