package io.github.bpf4j.processor.build;

import java.util.regex.Pattern;

/**
 * A pattern for relative paths, as Maven users write them: {@code **} stands for any folders, {@code *} for any
 * characters of one name, {@code ?} for one of them; a trailing slash means everything below.
 */
final class AntPattern {
    private final Pattern regex;

    AntPattern(String pattern) {
        String ant = pattern.endsWith("/") ? pattern + "**" : pattern;
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < ant.length(); ) {
            if (ant.startsWith("**/", at)) {
                expression.append("(?:.*/)?");
                at += 3;
            } else if (ant.startsWith("**", at)) {
                expression.append(".*");
                at += 2;
            } else {
                char c = ant.charAt(at++);
                expression.append(
                        switch (c) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
        }
        regex = Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    /** @param path relative, its names separated by slashes */
    boolean matches(String path) {
        return regex.matcher(path).matches();
    }
}
