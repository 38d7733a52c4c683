package com.acme;

import io.github.bpf4j.runtime.EventLoop;
import java.util.function.Consumer;

public final class Main implements TwoBpf.BothEvent.Visitor<String> {
    private Main() {}

    void listen(EventLoop loop, OneBpf one, TwoBpf two, Consumer<Event> handler) {
        loop.on(one.maps().events(), handler);
        loop.on(two.maps().both(), event -> System.out.println(event.accept(this)));
        two.maps().table().forEach((key, value) -> handler.accept(value));
    }

    @Override
    public String text(TwoBpf.Text event) {
        return event.kind() == Kind.KIND_TEXT ? event.text() : "";
    }

    @Override
    public String numbersT(TwoBpf.NumbersT event) {
        return Long.toString(event.numbers(0));
    }
}
