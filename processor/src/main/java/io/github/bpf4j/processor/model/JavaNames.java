package io.github.bpf4j.processor.model;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * Turns C names into Java identifiers, by one rule for all.
 *
 * <p>Underscores, dots and whatever else cannot stand in an identifier separate words; words are joined in camel case;
 * a word in capitals alone loses them; a name that would start with a digit gets an underscore in front.
 */
final class JavaNames {
    private JavaNames() {}

    /** {@code exec_event} to {@code execEvent}. */
    static String lowerCamel(String cName) {
        String name = upperCamel(cName);
        return escaped(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    /** {@code exec_event} to {@code ExecEvent}. */
    static String upperCamel(String cName) {
        StringBuilder name = new StringBuilder();
        for (String word : words(cName)) {
            String text = word.length() > 1 && isUpperCase(word) ? word.toLowerCase(Locale.ROOT) : word;
            name.append(text.substring(0, 1).toUpperCase(Locale.ROOT)).append(text.substring(1));
        }
        return valid(name.toString());
    }

    /** {@code exec_event} to {@code EXEC_EVENT}. */
    static String constant(String cName) {
        return valid(String.join("_", words(cName)).toUpperCase(Locale.ROOT));
    }

    /** The name of an enumerator, unchanged where Java takes it. */
    static String enumerator(String cName) {
        return escaped(valid(isIdentifier(cName) ? cName : String.join("_", words(cName))));
    }

    /** A name that is a Java keyword gets an underscore. */
    private static String escaped(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
    }

    private static String valid(String name) {
        if (name.isEmpty()) {
            return "unnamed";
        }
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
    }

    private static boolean isUpperCase(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    private static String[] words(String cName) {
        StringBuilder ascii = new StringBuilder();
        cName.codePoints().forEach(c -> {
            if (c < 128) {
                ascii.append(Character.isLetterOrDigit(c) ? (char) c : '_');
            } else {
                ascii.append("_u").append(Integer.toHexString(c)).append('_');
            }
        });
        return java.util.Arrays.stream(ascii.toString().split("_"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
