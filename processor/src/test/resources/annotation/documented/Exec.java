package com.acme;

import io.github.bpf4j.annotation.BpfRecord;

@BpfRecord("event")
record Exec(long pid, String comm) {}
