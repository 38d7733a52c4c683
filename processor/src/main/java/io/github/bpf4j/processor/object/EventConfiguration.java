package io.github.bpf4j.processor.object;

import java.util.List;

/**
 * What a build's configuration says of buffers.
 *
 * @param style how it is written
 */
public record EventConfiguration(List<ConfiguredEvent> events, ConfigurationStyle style) {
    public EventConfiguration {
        events = List.copyOf(events);
    }

    /** One that says nothing. */
    public static EventConfiguration none() {
        return new EventConfiguration(List.of(), ConfigurationStyle.MAVEN);
    }
}
