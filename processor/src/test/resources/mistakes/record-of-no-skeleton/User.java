// A skeleton that is none
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;

@BpfRecord(value = "event", skeleton = String.class)
record User(long pid) {}
