package io.github.bpf4j.processor.model;

import java.util.Arrays;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * Turns C names into Java identifiers, by one rule for all.
 *
 * <p>Underscores, dots and whatever else cannot stand in an identifier separate words; words are joined in camel case;
 * a word in capitals alone loses them. A name that would start with a digit gets an underscore in front, that of a
 * class a {@code C}; that of a class does not stay in capitals throughout: so no variable or constant is ever called
 * like a class, which would hide it. What comes out is ASCII and at most
 * {@value #LONGEST} characters long, because class names become file names.
 */
final class JavaNames {
    /** Characters; three nested names and their separators must fit into a file name. */
    private static final int LONGEST = 70;

    private JavaNames() {}

    /** {@code exec_event} to {@code execEvent}. */
    static String lowerCamel(String cName) {
        String name = camel(cName);
        return escaped(valid(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), "_"));
    }

    /** {@code exec_event} to {@code ExecEvent}. */
    static String upperCamel(String cName) {
        String name = valid(camel(cName), "C");
        return name.length() > 1 && name.chars().allMatch(Character::isUpperCase) ? name + "_" : name;
    }

    /** {@code exec_event} to {@code EXEC_EVENT}. */
    static String constant(String cName) {
        return valid(shortened(String.join("_", words(cName)).toUpperCase(Locale.ROOT)), "_");
    }

    /** The name of an enumerator, unchanged where Java takes it. */
    static String enumerator(String cName) {
        return escaped(valid(shortened(isIdentifier(cName) ? cName : String.join("_", words(cName))), "_"));
    }

    private static String camel(String cName) {
        StringBuilder name = new StringBuilder();
        for (String word : words(cName)) {
            String text = word.length() > 1 && isUpperCase(word) ? word.toLowerCase(Locale.ROOT) : word;
            name.append(text.substring(0, 1).toUpperCase(Locale.ROOT)).append(text.substring(1));
        }
        return name.isEmpty() ? "Unnamed" : shortened(name.toString());
    }

    /** A name that is a Java keyword, or that cannot be called without a qualifier, gets an underscore. */
    private static String escaped(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || name.equals("yield") ? name + "_" : name;
    }

    private static String valid(String name, String prefix) {
        if (name.isEmpty()) {
            return "unnamed";
        }
        return Character.isDigit(name.charAt(0)) ? prefix + name : name;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> isLetterOrDigit(c) || c == '_');
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean isUpperCase(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    private static String[] words(String cName) {
        StringBuilder ascii = new StringBuilder();
        cName.codePoints().forEach(c -> {
            if (c < 128) {
                ascii.append(isLetterOrDigit(c) ? (char) c : '_');
            } else {
                ascii.append("_u").append(Integer.toHexString(c)).append('_');
            }
        });
        return Arrays.stream(ascii.toString().split("_"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
