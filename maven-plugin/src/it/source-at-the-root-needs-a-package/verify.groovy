String log = new File(basedir, 'build.log').text
File source = new File(basedir, 'src/main/bpf/probe.bpf.c')

assert log.contains("[ERROR] ${source}: A skeleton needs a package: put the file into a folder named after one")
assert log.contains('or set <packageName>')
return true
