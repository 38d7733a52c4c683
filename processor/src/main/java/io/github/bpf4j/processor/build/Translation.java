package io.github.bpf4j.processor.build;

import java.util.List;
import java.util.Optional;

/**
 * What came of an input.
 *
 * @param entry what the next build has to know; empty if the input has errors, which are among the messages
 */
record Translation(InputFile input, List<Message> messages, Optional<BuildState.Entry> entry) {
    Translation {
        messages = List.copyOf(messages);
    }
}
