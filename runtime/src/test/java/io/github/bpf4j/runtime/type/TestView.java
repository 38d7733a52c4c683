package io.github.bpf4j.runtime.type;

/** A view of 64 bytes with a member view of 8 at offset 8; tests use its protected accessors. */
final class TestView extends BpfStruct {
    static final StructType<TestView> TYPE = StructType.of("struct test", 64, TestView::new);

    private final Inner inner = Inner.TYPE.view();

    private TestView() {}

    @Override
    protected StructType<TestView> structType() {
        return TYPE;
    }

    Inner inner() {
        return nested(inner, 8);
    }

    static final class Inner extends BpfStruct {
        static final StructType<Inner> TYPE = StructType.of("struct inner", 8, Inner::new);

        private Inner() {}

        @Override
        protected StructType<Inner> structType() {
            return TYPE;
        }

        long number() {
            return getS64LE(0);
        }

        Inner number(long value) {
            setS64LE(0, value);
            return this;
        }
    }
}
