package io.github.bpf4j.maven;

import io.github.bpf4j.processor.build.BuildRequest;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** One {@code <event>} of {@code <events>}: a type of the events that go through a buffer. */
public final class Event {
    /** Ant pattern for the sources and objects that are meant, by their paths below the folder; all that have the map. */
    private String source;

    /** Name of the ring or perf buffer. */
    private String map;

    /** The type as C calls it: {@code struct event}. */
    private String type;

    /** The member that tells records of this type from others of the buffer, if it carries several. */
    private String tag;

    /** What the tag has in records of this type: a number, or the name of an enumerator. */
    private String value;

    BuildRequest.EventType request() throws MojoFailureException {
        if (map == null || type == null) {
            throw new MojoFailureException(
                    "An <event> of <events> lacks its <map> or <type>: write <event><map>events</map>"
                            + "<type>struct event</type></event>");
        }
        if ((tag == null) != (value == null)) {
            throw new MojoFailureException("The <event> of <events> for map " + map + " and " + type
                    + " has a <tag> or a <value> only: give both, or none");
        }
        return new BuildRequest.EventType(
                Optional.ofNullable(source), map, type, Optional.ofNullable(tag), Optional.ofNullable(value));
    }
}
