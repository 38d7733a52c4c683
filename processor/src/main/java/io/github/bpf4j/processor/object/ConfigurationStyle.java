package io.github.bpf4j.processor.object;

import java.util.Optional;

/** How a build's configuration is written, for messages that quote it or say what to write. */
public enum ConfigurationStyle {
    /** The elements of the Maven plugin's configuration. */
    MAVEN("<events>", ", or say by <source> which program is meant if it stands in <events>") {
        @Override
        public String event(String map, String type, Optional<String> tag, Optional<String> value) {
            return "<event>" + element("map", map) + element("type", type)
                    + tag.map(text -> element("tag", text)).orElse("")
                    + value.map(this::value).orElse("") + "</event>";
        }

        @Override
        public String value(String text) {
            return element("value", text);
        }
    },

    /** Annotations in Java. */
    ANNOTATIONS("@BpfEvent", "") {
        @Override
        public String event(String map, String type, Optional<String> tag, Optional<String> value) {
            return "@BpfEvent(" + member("map", map) + ", " + member("type", type)
                    + tag.map(text -> ", " + member("tag", text)).orElse("")
                    + value.map(text -> ", " + value(text)).orElse("") + ")";
        }

        @Override
        public String value(String text) {
            return member("tagValue", text);
        }
    };

    private final String events;
    private final String otherwise;

    ConfigurationStyle(String events, String otherwise) {
        this.events = events;
        this.otherwise = otherwise;
    }

    /** What says which types the events of buffers have. */
    public String events() {
        return events;
    }

    /** What else than another name may help where the object has no such map; part of a sentence, or empty. */
    public String otherwise() {
        return otherwise;
    }

    /** One of the events, as it stands there. */
    public abstract String event(String map, String type, Optional<String> tag, Optional<String> value);

    /** The value of its tag, as it stands there. */
    public abstract String value(String text);

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private static String member(String name, String text) {
        return name + " = \"" + text + "\"";
    }
}
