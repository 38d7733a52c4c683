String log = new File(basedir, 'build.log').text

assert log.contains('The configured clang "no-such-clang" is not on PATH')
assert log.contains('apt-get install clang')
return true
