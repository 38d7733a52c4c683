package io.github.bpf4j.examples.tools;

/** The states of a TCP socket, numbered as in the kernel's tcp_states.h. */
enum TcpState {
    UNKNOWN,
    ESTABLISHED,
    SYN_SENT,
    SYN_RECV,
    FIN_WAIT1,
    FIN_WAIT2,
    TIME_WAIT,
    CLOSE,
    CLOSE_WAIT,
    LAST_ACK,
    LISTEN,
    CLOSING,
    NEW_SYN_RECV;

    static TcpState of(int number) {
        TcpState[] states = values();
        return number >= 0 && number < states.length ? states[number] : UNKNOWN;
    }
}
