import java.util.jar.JarFile

File probe = new File(basedir, 'probe/target/probe-1.jar')
assert new JarFile(probe).withCloseable { jar ->
    jar.getEntry('org/probes/PacketsBpf.class') != null
        && jar.getEntry('org/probes/packets.bpf.o') != null
        && jar.getEntry('org/probes/PacketsBpf.java') == null
}
File runtime = new File(localRepositoryPath, 'io/github/bpf4j/bpf4j-runtime').listFiles()
    .findAll { it.directory }.collectMany { it.listFiles().toList() }.find { it.name.endsWith('.jar') }
String classPath = [new File(basedir, 'application/target/application-1.jar'), probe, runtime].join(':')
assert [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath, 'com.acme.Main'].execute().text.trim() == '4000000000 packets in 16 bytes'
return true
