package org.footbridge.chart;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;

/** What an entry without a value states by its code alone: that something is so, or is not so. */
record Statements(Vocabulary vocabulary, RecordPart part, FactsBuilder facts) {

    void observe(Map<String, Set<Says>> meanings, Function<Term, Optional<PartialDate>> date, String source) {
        meanings.forEach((name, says) -> {
            boolean yes = says.contains(Says.YES);
            boolean no = says.contains(Says.NO);
            if (yes && no) {
                unread(Set.of(name));
            } else if (yes || no) {
                facts.observe(
                        name,
                        yes ? ObservedValue.yes() : ObservedValue.no(),
                        date.apply(vocabulary.term(name)).orElse(null),
                        source);
            }
        });
    }

    void unread(Set<String> terms) {
        facts.unread(part, Cause.UNREADABLE, terms);
    }

    /** For an entry that might have said anything. */
    void unread() {
        unread(vocabulary.termsReadFrom(part));
    }
}
