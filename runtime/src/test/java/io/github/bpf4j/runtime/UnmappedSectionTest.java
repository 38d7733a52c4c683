package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

/** Sections whose variables are all static: they have what must not be written from outside, such as locks. */
@KernelTest
class UnmappedSectionTest {
    private static final String SOURCE = """
            struct { struct bpf_spin_lock lock; __u32 count; __u32 step; } guarded SEC(".data.guarded")
                __attribute__((visibility("hidden"))) = { .step = 3 };
            SEC("tc") int needs_lock(struct __sk_buff *packet)
            {
                bpf_spin_lock(&guarded.lock);
                guarded.count += guarded.step;
                bpf_spin_unlock(&guarded.lock);
                return 0;
            }
            """;

    private static final class Guarded extends BpfSection {
        private Guarded(BpfObject object) {
            super(object, ".data.guarded", 12);
        }

        private long step() {
            return getU32LE(8);
        }

        private void step(long value) {
            setU32LE(8, value);
        }
    }

    @Test
    void areSetBeforeLoadAndReadAfter() {
        KernelVersion.assume(6, 2, "the lock in a data section");
        Guarded[] opened = new Guarded[1];
        Guarded guarded;
        try (TestSkeleton skeleton = TestSkeleton.load(SOURCE, object -> {
            opened[0] = new Guarded(object);
            opened[0].step(5);
        })) {
            guarded = new Guarded(skeleton.object());
            assertThat(guarded.step()).isEqualTo(5);
            assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> guarded.step(1));
            assertThatIllegalStateException().isThrownBy(() -> opened[0].step());
        }
        assertThatIllegalStateException().isThrownBy(guarded::step).withMessage("the skeleton test is closed");
    }
}
