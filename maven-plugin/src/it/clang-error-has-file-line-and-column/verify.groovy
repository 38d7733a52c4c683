List<String> log = new File(basedir, 'build.log').readLines()
File source = new File(basedir, 'src/main/bpf/com/acme/probe.bpf.c')

assert log.any { it == "[ERROR] ${source}:[7,2] use of undeclared identifier 'counter'" }
assert log.any { it.startsWith("[ERROR] ${source}:[8,2] non-void function 'on_packet' should return a value") }
assert log.any { it.contains('Errors in 1 of 1 BPF programs, listed above; no skeleton was changed') }
return true
