package io.github.bpf4j.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hands out names, each once.
 *
 * <p>A name that is reserved gets a trailing underscore; one that is taken gets the first free of {@code _2},
 * {@code _3} and so on. Who asks first is served first, so the order of asking, which is the object's, decides.
 */
final class NameScope {
    private final boolean caseSensitive;
    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();
    /** For each name that was wanted more than once, the number to try next. */
    private final Map<String, Integer> next = new HashMap<>();

    private NameScope(boolean caseSensitive, Collection<String> reserved) {
        this.caseSensitive = caseSensitive;
        this.reserved = new HashSet<>();
        reserved.forEach(name -> this.reserved.add(key(name)));
    }

    /** For methods and constants. */
    static NameScope ofMembers(Collection<String> reserved) {
        return new NameScope(true, reserved);
    }

    /** For classes: their files must differ in more than case. */
    static NameScope ofClasses(Collection<String> reserved) {
        return new NameScope(false, reserved);
    }

    String claim(String wanted) {
        String name = reserved.contains(key(wanted)) ? wanted + "_" : wanted;
        String free = name;
        while (!taken.add(key(free))) {
            int number = next.merge(key(name), 2, (known, first) -> known + 1);
            free = name + "_" + number;
        }
        return free;
    }

    /** Claims {@code wanted} if it is free, otherwise {@code second}. */
    String claim(String wanted, String second) {
        boolean free = !reserved.contains(key(wanted)) && !taken.contains(key(wanted));
        return claim(free ? wanted : second);
    }

    private String key(String name) {
        return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
    }
}
