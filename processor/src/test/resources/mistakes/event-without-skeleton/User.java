// The type of events of no skeleton
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;

@BpfEvent(map = "events", type = "struct event")
class User {}
