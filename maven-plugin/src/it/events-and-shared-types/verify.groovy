String squeezed(String text) {
    return text.replaceAll(/\s+/, ' ').trim()
}

// docs/events.md shows what this project is configured by.
String document = squeezed(new File(basedir, '../../../../docs/events.md').text)
String pom = new File(basedir, 'pom.xml').text
assert document.contains(squeezed(pom.find(/(?s)<events>\s*<event>.*?<\/event>/)))
assert document.contains(pom.find(/<sharedTypes>.*?<\/sharedTypes>/))

// The type that both programs have lies in the package, also as javac sees it.
File classes = new File(basedir, 'target/classes/com/acme')
assert new File(classes, 'Event.class').file
assert new File(classes, 'Kind.class').file
assert !new File(classes, 'OneBpf$Event.class').exists()
assert new File(classes, 'TwoBpf$Text.class').file

// The header is there for other tools.
assert new File(basedir, 'target/bpf4j/generate/default/include/bpf4j.h').file

String log = new File(basedir, 'build.log').text
assert log.count('Generating skeletons of BPF programs: 2 of 2') == 1
assert log.count('The skeletons of all BPF programs are up to date: 2') == 1

// One kind of warning is silenced, the others are not.
assert !log.contains('nobody wants to see this')
assert log.count('WARNING] /') == 1
assert log.readLines().any { it.startsWith('[WARNING] /') && it.contains('two.bpf.c') && it.contains('raw-events') && it.contains('untyped') }
return true
