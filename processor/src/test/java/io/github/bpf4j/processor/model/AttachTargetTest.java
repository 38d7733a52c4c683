package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.object.ProgramDefinition;
import io.github.bpf4j.processor.object.ProgramKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachTargetTest {
    @ParameterizedTest
    @CsvSource({
        "tracepoint/sched/sched_process_exec, true",
        "tp/syscalls/sys_enter_execve, true",
        "?tp/syscalls/sys_enter_execve, true",
        "tp/sched, false",
        "tracepoint, false",
        "kprobe/do_unlinkat, true",
        "kprobe, false",
        "kretprobe/do_unlinkat, true",
        "kprobe.multi/tcp_*, true",
        "ksyscall/execve, true",
        "ksyscall, false",
        "kprobe.session, false",
        "uprobe.multi/libc.so.6:str*, true",
        "uprobe.multi/libc.so.6, false",
        "uprobe, false",
        "uretprobe, false",
        "uprobe//bin/bash, false",
        "uprobe//bin/bash:readline, true",
        "usdt, false",
        "usdt//bin/bash:provider:name, true",
        "raw_tp/sched_switch, true",
        "tp_btf/sched_switch, true",
        "fentry/do_unlinkat, true",
        "fentry, false",
        "lsm/file_open, true",
        "lsm_cgroup/socket_bind, false",
        "iter/task, true",
        "freplace/handler, false",
        "xdp, false",
        "tc, false",
        "cgroup_skb/egress, false",
        "struct_ops/init, false",
        "something, false"
    })
    void isCompleteIfTheSectionSaysAll(String section, boolean expected) {
        ProgramDefinition program = new ProgramDefinition("program", section, ProgramKind.of(section));

        assertThat(AttachTarget.isComplete(program)).isEqualTo(expected);
    }
}
