package dev.redshiftkit.local.fidelity;

import java.util.List;
import java.util.Locale;

/** Which cases to run: those whose file, place or title holds a text, in any case; all if the text is empty. */
record Choice(String text) {

    static Choice of(String text) {
        return new Choice(text.toLowerCase(Locale.ROOT));
    }

    /** Returns the files with the chosen cases, without those files that have none. */
    List<CaseFile> from(List<CaseFile> files) {
        return files.stream()
                .map(file -> file.withCases(file.cases().stream()
                        .filter(each -> chooses(file, each))
                        .toList()))
                .filter(file -> !file.cases().isEmpty())
                .toList();
    }

    private boolean chooses(CaseFile file, FidelityCase each) {
        String words = file.place(each.line()) + " " + each.title();
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
