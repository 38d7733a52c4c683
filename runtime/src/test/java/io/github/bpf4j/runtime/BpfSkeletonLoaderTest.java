package io.github.bpf4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BpfSkeletonLoaderTest {
    private static final String FILE = BpfSkeletonLoaderTest.class.getSimpleName() + ".class";
    private static final byte[] RESOURCE = "what the class loader has".getBytes(UTF_8);

    /** As generated code, which loads nothing here. */
    private static final class Loader extends BpfSkeletonLoader<BpfObject, BpfSkeleton> {
        private Loader(Class<?> skeleton, String file) {
            super("any", skeleton, file);
        }

        @Override
        protected InputStream resource(String file) {
            return new ByteArrayInputStream(RESOURCE);
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

        assertThat(new Loader(BpfSkeletonLoaderTest.class, FILE).read()).isEqualTo(expected);
    }

    /** As where resources are in another folder than classes. */
    @Test
    void elseTheClassLoaderIsAsked() {
        assertThat(new Loader(BpfSkeletonLoaderTest.class, "elsewhere.bpf.o").read())
                .isEqualTo(RESOURCE);
    }

    /** As of a class that a run-time image has. */
    @Test
    void alsoForAClassOfNoJarOrFolder() {
        assertThat(new Loader(String.class, "String.class").read()).isEqualTo(RESOURCE);
    }
}
