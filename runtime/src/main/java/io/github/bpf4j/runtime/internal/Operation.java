package io.github.bpf4j.runtime.internal;

/** What was being done when something failed, in the words of the message. */
public enum Operation {
    OPEN("open"),
    CONFIGURE("configure"),
    LOAD("load"),
    ATTACH("attach"),
    DETACH("detach"),
    INSPECT("read the properties of"),
    MAP_MEMORY("map the memory of"),
    READ("read from"),
    WRITE("write to"),
    REMOVE("remove from"),
    TAKE("take out of"),
    ITERATE("iterate over"),
    RUN("run"),
    POLL("wait for events of"),
    OPEN_BUFFERS("open the per-CPU buffers of"),
    FIND("find"),
    CREATE("create"),
    REGISTER("register"),
    PIN("pin"),
    UNPIN("unpin"),
    REPLACE("replace"),
    ENABLE("enable");

    private final String verb;

    Operation(String verb) {
        this.verb = verb;
    }

    /** {@code read from}. */
    @Override
    public String toString() {
        return verb;
    }
}
