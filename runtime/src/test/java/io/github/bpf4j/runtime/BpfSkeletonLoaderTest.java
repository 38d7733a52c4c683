package io.github.bpf4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BpfSkeletonLoaderTest {
    private static final String FILE = BpfSkeletonLoaderTest.class.getSimpleName() + ".class";
    private static final byte[] RESOURCE = "what the class loader has".getBytes(UTF_8);

    /** As generated code, which loads nothing here. */
    private static final class Loader extends BpfSkeletonLoader<BpfObject, BpfSkeleton> {
        private final byte @Nullable [] resource;

        private Loader(Class<?> skeleton, String file, byte @Nullable [] resource) {
            super("any", skeleton, file);
            this.resource = resource;
        }

        @Override
        protected @Nullable InputStream resource(String file) {
            return resource == null ? null : new ByteArrayInputStream(resource);
        }

        @Override
        protected BpfObject opened(BpfObject object) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected BpfSkeleton loaded(BpfObject object) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void theFileBesideTheClassIsRead() throws IOException {
        byte[] expected;
        try (InputStream file = BpfSkeletonLoaderTest.class.getResourceAsStream(FILE)) {
            expected = file.readAllBytes();
        }

        assertThat(new Loader(BpfSkeletonLoaderTest.class, FILE, RESOURCE).read())
                .isEqualTo(expected);
    }

    /** As where resources are in another folder than classes. */
    @Test
    void elseTheClassLoaderIsAsked() {
        assertThat(new Loader(BpfSkeletonLoaderTest.class, "elsewhere.bpf.o", RESOURCE).read())
                .isEqualTo(RESOURCE);
    }

    /** As of a class that a run-time image has. */
    @Test
    void alsoForAClassOfNoJarOrFolder() {
        assertThat(new Loader(String.class, "String.class", RESOURCE).read()).isEqualTo(RESOURCE);
    }

    /** As where the resources were not packaged. */
    @Test
    void anObjectThatIsNowhere() {
        assertThatThrownBy(() -> new Loader(BpfSkeletonLoaderTest.class, "gone.bpf.o", null).read())
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("the BPF object of any is missing beside its class");
    }
}
