package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameScopeTest {
    @Test
    void numbersWhatIsTaken() {
        NameScope scope = NameScope.ofMembers(List.of());

        assertThat(List.of(scope.claim("pid"), scope.claim("pid"), scope.claim("pid_2"), scope.claim("pid")))
                .containsExactly("pid", "pid_2", "pid_2_2", "pid_3");
    }

    @Test
    void givesReservedNamesAnUnderscore() {
        NameScope scope = NameScope.ofMembers(List.of("wait"));

        assertThat(List.of(scope.claim("wait"), scope.claim("wait"), scope.claim("wait_")))
                .containsExactly("wait_", "wait__2", "wait__3");
    }

    @Test
    void tellsMembersApartByCase() {
        NameScope scope = NameScope.ofMembers(List.of());

        assertThat(List.of(scope.claim("pid"), scope.claim("PID"))).containsExactly("pid", "PID");
    }

    @Test
    void doesNotTellClassesApartByCaseAlone() {
        NameScope scope = NameScope.ofClasses(List.of("Maps"));

        assertThat(List.of(scope.claim("Event"), scope.claim("EVENT"), scope.claim("maps")))
                .containsExactly("Event", "EVENT_2", "maps_");
    }

    @Test
    void takesTheSecondChoiceWhereTheFirstIsNotFree() {
        NameScope scope = NameScope.ofClasses(List.of("Maps"));

        assertThat(List.of(
                        scope.claim("Event", "EventMap"),
                        scope.claim("Event", "EventMap"),
                        scope.claim("Event", "EventMap"),
                        scope.claim("Maps", "MapsMap")))
                .containsExactly("Event", "EventMap", "EventMap_2", "MapsMap");
    }
}
