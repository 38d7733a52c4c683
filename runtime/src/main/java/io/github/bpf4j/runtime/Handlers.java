package io.github.bpf4j.runtime;

import org.jspecify.annotations.Nullable;

/** Connects methods that have {@link io.github.bpf4j.annotation.OnEvent} with an event loop. */
public final class Handlers {
    private Handlers() {}

    /** What the annotation processor generates for a class with handlers. */
    public interface Binding {
        /**
         * Hands the events of the skeleton's buffers to the object's methods.
         *
         * @return whether there are methods for this skeleton
         */
        boolean bindTo(BpfSkeleton skeleton, Object handlers, EventLoop loop);
    }

    /**
     * Hands the events of a skeleton's buffers to the object's methods, its superclasses' included, from the loop's next
     * poll on.
     *
     * @return the loop
     * @throws IllegalArgumentException if the object has no methods for events of this skeleton
     * @throws IllegalStateException if loop or skeleton are closed, or if a loop reads one of the buffers already
     */
    public static EventLoop bind(BpfSkeleton skeleton, Object handlers, EventLoop loop) {
        boolean bound = false;
        for (Class<?> type = handlers.getClass(); type != null; type = type.getSuperclass()) {
            Binding binding = bindingOf(type);
            bound |= binding != null && binding.bindTo(skeleton, handlers, loop);
        }
        if (!bound) {
            throw new IllegalArgumentException(handlers.getClass().getName() + " has no methods with @OnEvent for "
                    + skeleton.getClass().getSimpleName()
                    + ", or was compiled without bpf4j-processor on the processor path");
        }
        return loop;
    }

    private static @Nullable Binding bindingOf(Class<?> type) {
        String name = type.getName();
        int dot = name.lastIndexOf('.') + 1;
        String generated = name.substring(0, dot) + name.substring(dot).replace('$', '_') + "Handlers";
        try {
            Class<?> found = Class.forName(generated, true, type.getClassLoader());
            return Binding.class.isAssignableFrom(found)
                    ? (Binding) found.getConstructor().newInstance()
                    : null;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    generated + " cannot be used from here: let " + type.getModule() + " export or open its package to"
                            + " io.github.bpf4j.runtime, or call " + generated + ".bind yourself",
                    e);
        }
    }
}
