assert new File(basedir, 'generated/com/acme/ProbeBpf.java').text.contains('package com.acme;')
assert new File(basedir, 'generated/com/acme/probe.bpf.o').bytes == new File(basedir, 'objects/probe.bpf.o').bytes
assert !new File(basedir, 'target').exists()
return true
