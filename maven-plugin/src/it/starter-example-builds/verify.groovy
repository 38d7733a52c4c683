String report = new File(basedir, 'target/surefire-reports/com.example.exits.ExitsTest.txt').text
assert report =~ /Tests run: 2, Failures: 0, Errors: 0/

// It runs, and reports a program that fails meanwhile; without the privilege it says so.
Process main = [new File(System.getProperty('java.home'), 'bin/java').path, '-jar',
                new File(basedir, 'target/exits.jar').path, '--failed'].execute()
StringBuffer output = new StringBuffer()
StringBuffer errors = new StringBuffer()
main.consumeProcessOutput(output, errors)
try {
    for (int i = 0; i < 80 && main.alive && !(output =~ /(?m)^ *\d+ +1 false$/); i++) {
        ['/bin/false'].execute().waitFor()
        Thread.sleep(100)
    }
} finally {
    main.destroy()
}
assert output =~ /(?m)^ *\d+ +1 false$/ || errors.contains('CAP_BPF') : errors
return true
