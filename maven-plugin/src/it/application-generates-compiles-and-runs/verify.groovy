import java.util.regex.Pattern

String log = new File(basedir, 'build.log').text
File target = new File(basedir, 'target')

// The plugin's block is short.
String plugin = new File(basedir, 'pom.xml').text.find(/(?s)<plugins>\s*<plugin>\s*<groupId>io.github.*?<\/plugin>/)
assert plugin.readLines().size() - 1 <= 15

// The application runs with what was generated, and with the runtime alone.
File runtime = new File(localRepositoryPath, 'io/github/bpf4j/bpf4j-runtime').listFiles()
    .findAll { it.directory }.collectMany { it.listFiles().toList() }.find { it.name.endsWith('.jar') }
Process main = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', "${target}/classes:${runtime}", 'com.acme.Main'].execute()
assert main.text.readLines() == ['struct event has 32 bytes', 'object true']

// Tests have skeletons of their own.
assert new File(target, 'generated-test-sources/bpf/com/acme/ProbeBpf.java').file
assert new File(target, 'test-classes/com/acme/probe.bpf.o').file
assert new File(target, 'test-classes/com/acme/ProbeCheck.class').file
assert !new File(target, 'classes/com/acme/ProbeBpf.class').exists()

// The first run did the work, the second found it done, and javac saw no change.
assert log.count('Generating skeletons of BPF programs: 1 of 1') == 2
assert log.count('The skeletons of all BPF programs are up to date: 1') == 2
String second = log.substring(log.indexOf('are up to date'))
assert second.count('Nothing to compile') == 2
assert !second.contains('Compiling')
return true
