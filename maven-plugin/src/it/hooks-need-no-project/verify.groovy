String hooks = new File(basedir, 'hooks.c').text
assert hooks.contains('SEC("tp_btf/sched_process_exec")\nint BPF_PROG(on_sched_process_exec, struct task_struct *p, ')

String log = new File(basedir, 'build.log').text
assert log.contains('"execve" does not say what to look for: give a kind (tracepoint, tp_btf, kprobe, ')
assert log.contains('The running kernel has nothing that matches fentry:there_is_no_such_function')
return true
