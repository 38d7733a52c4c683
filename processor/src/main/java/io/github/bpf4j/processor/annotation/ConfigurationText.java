package io.github.bpf4j.processor.annotation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler says of a build's configuration, in the words of annotations instead of Maven's. */
final class ConfigurationText {
    private static final Pattern EVENT = Pattern.compile(
            "<event><map>(.*?)</map><type>(.*?)</type>" + "(?:<tag>(.*?)</tag><value>(.*?)</value>)?</event>");

    private ConfigurationText() {}

    static String asAnnotations(String message) {
        return EVENT.matcher(message)
                .replaceAll(event -> Matcher.quoteReplacement("@BpfEvent(map = \"" + event.group(1)
                        + "\", type = \"" + event.group(2) + "\""
                        + (event.group(3) == null
                                ? ""
                                : ", tag = \"" + event.group(3) + "\", tagValue = \"" + event.group(4) + "\"")
                        + ")"))
                .replace(", or say by <source> which program is meant if it stands in <events>", "")
                .replace("the <value>", "the value ")
                .replace("</value>", "")
                .replace("<events>", "@BpfEvent");
    }
}
