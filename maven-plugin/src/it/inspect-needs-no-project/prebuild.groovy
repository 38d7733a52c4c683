new File(basedir, 'objects').mkdir()
Process clang = ['clang', '-target', 'bpf', '-g', '-O2', "-I/usr/include/${System.getProperty('os.arch') == 'aarch64' ? 'aarch64' : 'x86_64'}-linux-gnu",
    '-c', 'src/probe.bpf.c', '-o', 'objects/probe.bpf.o'].execute(null as List, basedir)
clang.waitForProcessOutput(System.out, System.err)
return clang.exitValue() == 0
