package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.object.ProgramDefinition;
import io.github.bpf4j.processor.object.ProgramKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
    @ParameterizedTest
    @CsvSource({
        "tracepoint/sched/sched_process_exec, AUTOMATIC",
        "tp/syscalls/sys_enter_execve, AUTOMATIC",
        "?tp/syscalls/sys_enter_execve, AUTOMATIC",
        "tp/sched, MANUAL",
        "tracepoint, MANUAL",
        "kprobe/do_unlinkat, AUTOMATIC",
        "kprobe, MANUAL",
        "kretprobe/do_unlinkat, AUTOMATIC",
        "kprobe.multi/tcp_*, AUTOMATIC",
        "ksyscall/execve, AUTOMATIC",
        "uprobe, UPROBE",
        "uretprobe, UPROBE",
        "uprobe//bin/bash, UPROBE",
        "uprobe//bin/bash:readline, AUTOMATIC",
        "usdt, MANUAL",
        "usdt//bin/bash:provider:name, AUTOMATIC",
        "raw_tp/sched_switch, AUTOMATIC",
        "tp_btf/sched_switch, AUTOMATIC",
        "fentry/do_unlinkat, AUTOMATIC",
        "fentry, MANUAL",
        "lsm/file_open, AUTOMATIC",
        "lsm_cgroup/socket_bind, MANUAL",
        "iter/task, AUTOMATIC",
        "freplace/handler, MANUAL",
        "xdp, MANUAL",
        "tc, MANUAL",
        "cgroup_skb/egress, MANUAL",
        "struct_ops/init, MANUAL",
        "something, MANUAL"
    })
    void isWhatTheSectionSays(String section, Attachment expected) {
        ProgramDefinition program = new ProgramDefinition("program", section, ProgramKind.of(section));

        assertThat(Attachment.of(program)).isEqualTo(expected);
    }
}
