package io.github.bpf4j.runtime;

/** The process lacks a capability; the message says which, and how to get it. */
public class BpfPrivilegeException extends BpfException {
    private static final long serialVersionUID = 1L;

    public BpfPrivilegeException(String message, String operation, String object, String errno, String log) {
        super(message, operation, object, errno, log);
    }
}
