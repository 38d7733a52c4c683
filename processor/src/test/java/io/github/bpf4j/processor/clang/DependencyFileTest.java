package io.github.bpf4j.processor.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DependencyFileTest {
    @Test
    void namesEndAtSpacesAndContinueOnTheNextLine() {
        assertThat(DependencyFile.parse("object: a.bpf.c \\\n  /usr/include/b.h c.h \\\n  d.h\n"))
                .containsExactly("a.bpf.c", "/usr/include/b.h", "c.h", "d.h");
    }

    @Test
    void aContinuationNeedsNoSpaceBeforeIt() {
        assertThat(DependencyFile.parse("object: a.c\\\nb.h\n")).containsExactly("a.c", "b.h");
    }

    @Test
    void escapesAreUndone() {
        assertThat(DependencyFile.parse("object: a\\ b.c c\\#d.c e$$f.c g\\h.c i\\\\\\ j.c"))
                .containsExactly("a b.c", "c#d.c", "e$f.c", "g\\h.c", "i\\ j.c");
    }

    @Test
    void aRuleWithoutDependenciesHasNone() {
        assertThat(DependencyFile.parse("object:\n")).isEmpty();
    }

    @Property
    void whatClangWritesIsReadBack(
            @ForAll @Size(max = 5)
                    List<@NotEmpty @Chars({' ', '#', '$', '\\', ':', '\''}) @CharRange(from = 'a', to = 'c') String>
                            names) {
        List<String> files = names.stream().map(name -> name + ".h").toList();
        String rule = files.stream().map(DependencyFileTest::asClangWrites).collect(Collectors.joining(" \\\n  "));

        assertThat(DependencyFile.parse("object: " + rule + "\n")).isEqualTo(files);
    }

    /** clang's {@code PrintFilename} for make. */
    private static String asClangWrites(String name) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '#') {
                written.append('\\');
            } else if (c == ' ') {
                written.append('\\');
                for (int j = i; j > 0 && name.charAt(--j) == '\\'; ) {
                    written.append('\\');
                }
            } else if (c == '$') {
                written.append('$');
            }
            written.append(c);
        }
        return written.toString();
    }
}
