package io.github.bpf4j.processor.build;

import java.util.List;
import java.util.Optional;

/**
 * An input on its way: its object is there, its skeleton is not.
 *
 * @param code empty if the input has errors, which are among the messages
 * @param types the types whose classes could be shared; none if nothing is to be shared
 */
record Draft(InputFile input, List<Message> messages, Optional<ObjectCode> code, List<SharableType> types) {
    Draft {
        messages = List.copyOf(messages);
        types = List.copyOf(types);
    }
}
