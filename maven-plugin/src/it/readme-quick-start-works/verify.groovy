// What the README tells its readers to copy is what this project is made of.
String squeezed(String text) {
    return text.replaceAll(/\s+/, ' ').trim()
}

String readme = squeezed(new File(basedir, '../../../../README.md').text)
String pom = new File(basedir, 'pom.xml').text
assert readme.contains(squeezed(pom.find(/(?s)<dependency>.*?<\/dependency>/)))
assert readme.contains(squeezed(pom.find(/(?s)<plugin>\s*<groupId>io.github.*?<\/plugin>/)))
assert readme.contains(squeezed(new File(basedir, 'src/main/bpf/com/acme/execs.bpf.c').text))
assert readme.contains(squeezed(new File(basedir, 'src/main/java/com/acme/Main.java').text))

// It runs, and reports a program that is started meanwhile; without the privilege it says so.
List<File> classPath = [new File(basedir, 'target/classes')]
['io/github/bpf4j/bpf4j-runtime', 'com/github/jnr/jffi', 'org/jspecify/jspecify'].each {
    new File(localRepositoryPath, it).eachFileRecurse { if (it.name.endsWith('.jar')) classPath << it }
}
Process main = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath.join(':'), 'com.acme.Main'].execute()
StringBuffer output = new StringBuffer()
StringBuffer errors = new StringBuffer()
main.consumeProcessOutput(output, errors)
try {
    for (int i = 0; i < 80 && main.alive && !(output =~ /(?m)^\d+ true$/); i++) {
        ['/bin/true'].execute().waitFor()
        Thread.sleep(100)
    }
} finally {
    main.destroy()
}
assert output =~ /(?m)^\d+ true$/ || errors.contains('CAP_BPF') : errors
return true
