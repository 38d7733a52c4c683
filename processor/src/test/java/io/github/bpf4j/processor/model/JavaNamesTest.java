package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "pid, pid",
        "exec_event, execEvent",
        "__sk_buff, skBuff",
        "PID, pid",
        "LINUX_KERNEL_VERSION, linuxKernelVersion",
        "camelCase, camelCase",
        "IPv4, iPv4",
        "a, a",
        "A, a",
        "task_struct___old, taskStructOld",
        "function.counter, functionCounter",
        "1st, _1st",
        "class, class_",
        "INT, int_",
        "yield, yield_",
        "_, unnamed",
        "é, ue9",
    })
    void ofMembers(String cName, String expected) {
        assertThat(JavaNames.lowerCamel(cName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "event, Event",
        "exec_event, ExecEvent",
        "class, Class",
        "1st, C1st",
        ".rodata.config, RodataConfig",
        "T_Y_P_E, TYPE_",
        "X, X"
    })
    void ofClasses(String cName, String expected) {
        assertThat(JavaNames.upperCamel(cName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"arguments, ARGUMENTS", "exec_event, EXEC_EVENT", "2d, _2D", "class, CLASS"})
    void ofConstants(String cName, String expected) {
        assertThat(JavaNames.constant(cName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_EXEC, EVENT_EXEC",
        "event_exec, event_exec",
        "_HIDDEN, _HIDDEN",
        "class, class_",
        "_, __",
        "a-b, a_b",
        "1, _1"
    })
    void ofEnumerators(String cName, String expected) {
        assertThat(JavaNames.enumerator(cName)).isEqualTo(expected);
    }

    @Test
    void fitIntoFileNames() {
        assertThat(JavaNames.upperCamel("x".repeat(1000))).hasSize(70);
    }
}
