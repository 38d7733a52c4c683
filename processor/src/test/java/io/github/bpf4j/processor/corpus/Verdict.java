package io.github.bpf4j.processor.corpus;

/**
 * What became of an object.
 *
 * @param detail the reason, or the empty string
 * @param nanos time that generating took
 */
record Verdict(CorpusObject object, Outcome outcome, String detail, long nanos) {
    enum Outcome {
        COMPILED("generated and compiled"),
        GENERATED("generated"),
        UNCOMPILABLE("generated, not compiled"),
        REFUSED("refused"),
        CRASHED("crashed");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    boolean generated() {
        return outcome == Outcome.COMPILED || outcome == Outcome.GENERATED || outcome == Outcome.UNCOMPILABLE;
    }

    /** One line. */
    @Override
    public String toString() {
        return object.name() + ": " + outcome.text + (detail.isEmpty() ? "" : ": " + detail.replaceAll("\\R", " "));
    }
}
