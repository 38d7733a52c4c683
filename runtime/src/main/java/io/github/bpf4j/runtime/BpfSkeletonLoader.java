package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.CodeLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Where a skeleton's object is and what its classes are; generated skeletons have a subclass. One class, and not a lambda
 * for each method, since the JVM would make a class for each when a process starts.
 *
 * @param <O> the skeleton's view of the open object
 * @param <S> the skeleton
 */
public abstract class BpfSkeletonLoader<O, S extends BpfSkeleton> {
    private final String name;
    private final Class<?> skeleton;
    private final String file;

    /**
     * Called by generated code.
     *
     * @param name what libbpf calls the object
     * @param skeleton the class beside which the object lies
     * @param file the object's ELF file
     */
    protected BpfSkeletonLoader(String name, Class<?> skeleton, String file) {
        this.name = name;
        this.skeleton = skeleton;
        this.file = file;
    }

    /**
     * Opens the ELF file as a resource of the skeleton's class; null if it is missing. In generated code, since a module
     * shows the resources of its packages to its own classes only.
     */
    protected abstract @Nullable InputStream resource(String file);

    /** Makes the skeleton's view of the open object. */
    protected abstract O opened(BpfObject object);

    /** Makes the skeleton. */
    protected abstract S loaded(BpfObject object);

    final String name() {
        return name;
    }

    byte[] read() {
        byte[] bytes = CodeLocation.read(skeleton, skeleton.getPackageName().replace('.', '/') + '/' + file);
        return bytes == null ? readResource() : bytes;
    }

    private byte[] readResource() {
        try (InputStream stream = resource(file)) {
            if (stream == null) {
                throw new BpfException("the BPF object of " + name + " is missing beside its class: package the"
                        + " resources that bpf4j's Maven plugin made along with the classes");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the BPF object of " + name, e);
        }
    }
}
