# Each target does all its own set-up.

DURATION ?= 10
FUZZ ?= 1000000
RUNS ?= 15
# What `make test` tries on a kernel of Debian, whose processor is emulated: what this machine's kernel may not have.
SLICE ?= program:(kprobe|kretprobe|ksyscall|fentry|fexit|fmod_ret|lsm|raw_tp|freplace)

SECONDS ?= 600
CYCLES ?= 10000
ENDINGS ?= 50
ROUNDS ?= 5
MILLIS ?= 3000
MVN ?= mvn
MAVEN := $(MVN) -B -ntp

# The tests of what runs on the kernel run on this JDK, too, if it is there.
OTHER_JDK ?= $(firstword $(wildcard /usr/lib/jvm/*25*/bin/java))

# A libbpf newer than the machine's, for what needs one; where it cannot be built, those tests are skipped.
LIBBPF := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/bpf4j/libbpf

EXECSNOOP := examples/execsnoop/target/execsnoop.jar
ARCHIVE := $(EXECSNOOP:.jar=.jsa)
TOOLS_JAR := examples/tools/target/tools.jar
SOURCES := $(shell find pom.xml runtime processor maven-plugin bpf examples -name target -prune -o -type f -path '*src/main*' -print -o -name pom.xml -print)

.PHONY: help demo run pictures kernels torture bench archive compiled-tests test install fuzz corpus corpus-gather events events-gather javac-cost set-up-demo set-up-test clean

help:
	@echo 'make demo      build, and print for $(DURATION) seconds what programs this machine starts (DURATION=n for another time)'
	@echo 'make run TOOL=opensnoop ARGS=--help   build, and run one of the tools; TOOL=--help lists them'
	@echo 'make test      build and test everything'
	@echo 'make install   generate and install all, so that an IDE can import the project'
	@echo 'make fuzz      read $(FUZZ) damaged objects (FUZZ=n for another number, DIR=objects to damage those too)'
	@echo 'make corpus DIR=objects OUT=folder   try the generator on all objects under DIR'
	@echo 'make corpus-gather DIR=objects       gather objects from Debian packages and the kernel (MORE=more for 2,800 instead of 650)'
	@echo 'make events DIR=objects              count what is inferred about the events of real tools'
	@echo 'make events-gather DIR=objects       compile real tools for that (TOOLS=folder of their sources)'
	@echo 'make javac-cost                     measure what the annotation processor costs javac (RUNS=$(RUNS), JDK=folder of another JDK)'
	@echo 'make pictures  record the pictures of docs/tools.md (PICTURES=names for some)'
	@echo 'make kernels   run the tests of what runs in the kernel on Debian'"'"'s 5.10, 6.1, 6.12 and newest besides this one, in QEMU; writes docs/support.md'
	@echo 'make torture   close everything under everything for $(SECONDS) s, and load, attach and close $(CYCLES) times'
	@echo 'make archive   an archive of the classes of execsnoop, with which it starts faster (AppCDS)'
	@echo 'make bench     compare with C, on each JDK here (BENCH=ring for the scenarios with that in their name, ROUNDS=$(ROUNDS), MILLIS=$(MILLIS) for each)'
	@echo 'make clean     remove what was built'

demo: set-up-demo $(EXECSNOOP)
	@examples/execsnoop/demo $(DURATION)

# Ctrl-C ends a tool as it should, by status 130.
run: set-up-demo $(EXECSNOOP) $(TOOLS_JAR)
	@java -jar $(if $(filter execsnoop,$(TOOL)),$(EXECSNOOP),$(TOOLS_JAR) $(TOOL)) $(ARGS) || [ $$? = 130 ]

test: set-up-test
	@.ci/newest-libbpf $(LIBBPF) || echo 'tests that need a newer libbpf than this machine has will be skipped' >&2
	$(MAVEN) verify dependency:build-classpath -Dmdep.outputFile=target/test.classpath \
		$(if $(OTHER_JDK),-Dbpf4j.otherJvm=$(OTHER_JDK)) \
		$$([ ! -e $(LIBBPF)/libbpf.so.1 ] || echo -Dbpf4j.newestLibbpf=$(LIBBPF)/libbpf.so.1)
	@bpf/src/test/kernels/matrix --slice '$(SLICE)' 300 6.1,system,$(shell command -v java)

bench: set-up-test
	$(MAVEN) -q package -Dmaven.test.skip -Dinvoker.skip -Dspotless.check.skip -pl examples/bench -am
	@examples/bench/bench '$(BENCH)' $(ROUNDS) $(MILLIS) java $(OTHER_JDK)

# The last thing that a run does is to write down the classes that it has loaded; it does so, too, where it may not
# load BPF, and then has nearly all of them.
archive: $(ARCHIVE)
	@echo 'java -XX:SharedArchiveFile=$(ARCHIVE) -jar $(EXECSNOOP) starts faster than without'

$(ARCHIVE): $(EXECSNOOP)
	@rm -f $@
	-java -Xlog:disable -Xlog:all=error:stderr -XX:ArchiveClassesAtExit=$@ -jar $< --table --duration 1 >/dev/null
	@test -s $@

install: set-up-demo
	$(MAVEN) install -DskipTests -Dinvoker.skip

fuzz: set-up-test
	$(MAVEN) -q -pl processor -am -Dspotless.check.skip test-compile
	cd processor && java -Xmx512m -cp target/classes:target/test-classes \
		io.github.bpf4j.processor.fuzz.ObjectFuzzer $(FUZZ) $(abspath $(DIR))

corpus: set-up-test
	$(MAVEN) -q -pl processor -am -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
	@processor/src/test/corpus/run "$(DIR)" "$(OUT)"

corpus-gather: set-up-test
	@processor/src/test/corpus/gather "$(DIR)" $(MORE)
	@processor/src/test/corpus/newest-libbpf $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/bpf4j/libbpf-open-newest

events: set-up-test
	$(MAVEN) -q -pl processor -am -Dspotless.check.skip test-compile
	@processor/src/test/corpus/events $(DIR)

events-gather: set-up-test
	@processor/src/test/corpus/gather-events "$(DIR)" $(TOOLS)

javac-cost: set-up-test
	$(MAVEN) -q -pl processor -am -Dmaven.test.skip -Dspotless.check.skip package dependency:build-classpath \
		-Dmdep.includeScope=runtime -Dmdep.outputFile=target/processor.classpath
	@processor/src/test/corpus/javac-cost $(RUNS) $(JDK)

pictures: set-up-test
	$(MAVEN) -q package -DskipTests -Dinvoker.skip -Dspotless.check.skip -pl examples/tools -am
	@examples/tools/record $(PICTURES)

# KERNELS=host,system,java: only some of them.
kernels: compiled-tests
	@OTHER_JDK=$(OTHER_JDK) bpf/src/test/kernels/matrix $(KERNELS); status=$$?; \
		java -cp "bpf/target/test-classes:$$(cat bpf/target/test.classpath)" io.github.bpf4j.kernels.Support . && exit $$status

torture: compiled-tests
	cd bpf && java -cp "target/classes:target/test-classes:$$(cat target/test.classpath)" \
		io.github.bpf4j.torture.TortureRuns $(SECONDS) $(CYCLES) $(ENDINGS)

compiled-tests: set-up-test
	$(MAVEN) -q package dependency:build-classpath -Dmdep.outputFile=target/test.classpath -DskipTests -Dinvoker.skip -Dspotless.check.skip

clean:
	$(MAVEN) -q clean

set-up-demo set-up-test: set-up-%:
	@.ci/set-up $*

$(EXECSNOOP) $(TOOLS_JAR): $(SOURCES) | set-up-demo
	$(MAVEN) -q package -Dmaven.test.skip -Dinvoker.skip -Dspotless.check.skip -pl $(patsubst %/target/,%,$(dir $@)) -am
	@touch $@
