// A record without a skeleton in its package
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;

@BpfRecord("event")
record User(long pid) {}
