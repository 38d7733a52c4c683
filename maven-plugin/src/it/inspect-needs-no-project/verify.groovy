def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'probe.json'))
def event = report.structs.find { it.name == 'event' }
assert event.size == 24
assert event.members.collect { [it.name, it.bitOffset, it.bitSize, it.type] } ==
    [['kind', 0, 8, 'char'], ['time', 64, 64, 'long'], ['flag', 128, 3, 'unsigned int']]
assert report.maps.collect { [it.name, it.keyType, it.valueType] } == [['events', 'int', 'struct event']]
assert report.programs.collect { [it.name, it.section] } == [['on_packet', 'socket']]

String log = new File(basedir, 'build.log').text
assert log.contains('/* XXX 7 bytes hole, try to pack */')
assert log.contains('There is no object')
return true
