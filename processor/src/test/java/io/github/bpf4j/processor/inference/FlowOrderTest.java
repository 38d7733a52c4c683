package io.github.bpf4j.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which order code runs. */
class FlowOrderTest {
    private static final Instruction NOTHING = new Instruction(0xb7, 0, 0, 0, 0);
    private static final Instruction EXIT = new Instruction(Instruction.EXIT, 0, 0, 0, 0);

    private static Instruction perhaps(int distance) {
        return new Instruction(0x15, 1, 0, distance, 0);
    }

    private static Instruction always(int distance) {
        return new Instruction(0x05, 0, 0, distance, 0);
    }

    private static FlowOrder order(Instruction... instructions) {
        return new FlowOrder(
                new BpfFunction("f", true, 1, 0, List.of(instructions), new long[instructions.length], Map.of()));
    }

    private static List<Integer> places(FlowOrder order) {
        List<Integer> places = new ArrayList<>();
        for (int index = 1; index <= order.count(); index++) {
            assertThat(order.index(order.place(index))).isEqualTo(index);
            places.add(order.place(index));
        }
        return places;
    }

    @Test
    void whatTwoWaysLeadToComesAfterBoth() {
        assertThat(places(order(perhaps(2), NOTHING, always(1), NOTHING, EXIT)))
                .endsWith(4)
                .startsWith(0);
    }

    @Test
    void aBlockThatIsLaidOutBeforeItsOwnBeginComesLater() {
        // 0: goto 3; 1: nothing; 2: exit; 3: goto 1
        FlowOrder order = order(always(2), NOTHING, EXIT, always(-3));

        assertThat(places(order)).containsExactly(0, 3, 1);
    }

    @Test
    void theEndOfALoopComesAfterItsBegin() {
        // 0: nothing; 1: nothing; 2: if … goto 1; 3: exit
        FlowOrder order = order(NOTHING, NOTHING, perhaps(-2), EXIT);

        assertThat(places(order)).containsExactly(0, 1);
        assertThat(order.isJoin(1)).isTrue();
        assertThat(order.isJoin(2)).isFalse();
    }

    @Test
    void whatNothingLeadsToHasNoPlace() {
        FlowOrder order = order(EXIT, NOTHING, perhaps(-2), EXIT);

        assertThat(places(order)).containsExactly(0);
        assertThat(order.index(1)).isZero();
    }

    @Test
    void jumpsOutOfTheFunctionLeadNowhere() {
        assertThat(places(order(perhaps(100), perhaps(-100), EXIT))).containsExactly(0);
    }
}
