package org.footbridge.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.table.NearestWord;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person written in the vocabulary's words, such as {@code age 78; feeling lonely yes 30 days ago; could not be
 * read: problems}.
 *
 * @param vocabulary the words they are written in
 * @param asOf the day of their facts
 */
public record PersonReader(Vocabulary vocabulary, LocalDate asOf) {

    /** That a clinician has said to have read the entries to read first. */
    public static final String READ_WITH_CARE = "read, proceed with care";

    private static final Pattern NOT_UNDERSTOOD_ENTRIES = Pattern.compile("not understood: (\\d{1,4})");
    private static final Pattern UNREAD = Pattern.compile("could not be read: (.+)");
    private static final Pattern STATED = Pattern.compile(
            " (?<value>yes|no|-?\\d{1,6}(?:\\.\\d{1,3})?)(?: (?:(?<days>-?\\d{1,6}) days? ago|(?<undated>without a date)))?");

    /** A sentence about a person that cannot be understood: what is wrong, and what to write instead. */
    public static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String instead;

        NotUnderstood(String wrong, String instead) {
            super(wrong);
            this.instead = instead;
        }

        public String instead() {
            return instead;
        }
    }

    /**
     * The facts of one person; {@code -} stands for nobody of note.
     *
     * @throws NotUnderstood where a part of the sentence is no fact
     */
    public PatientFacts read(String sentence) {
        var observations = new ArrayList<Observation>();
        var unread = new ArrayList<Unread>();
        int notUnderstood = 0;
        boolean readWithCare = false;
        for (var part : sentence.equals("-") ? new String[0] : sentence.split("; *", -1)) {
            var notRead = UNREAD.matcher(part);
            var entries = NOT_UNDERSTOOD_ENTRIES.matcher(part);
            if (part.equals(READ_WITH_CARE)) {
                readWithCare = true;
            } else if (entries.matches()) {
                notUnderstood = Integer.parseInt(entries.group(1));
            } else if (notRead.matches()) {
                unread.add(unread(notRead.group(1)));
            } else {
                observations.add(observation(part, observations.size()));
            }
        }
        return new PatientFacts(asOf, observations, unread, Pathway.NONE, notUnderstood, readWithCare);
    }

    /**
     * What could not be read, by a part of the record such as {@code problems} or by a term.
     *
     * @throws NotUnderstood where it is neither
     */
    public Unread unread(String what) {
        for (var part : RecordPart.values()) {
            if (part.word().equals(what)) {
                return new Unread(part, Unread.Cause.REFUSED, vocabulary.termsReadFrom(part));
            }
        }
        var term = vocabulary.find(what).orElseThrow(() -> unknown(what));
        return new Unread(whereItStands(term), Unread.Cause.UNREADABLE, Set.of(term.name()));
    }

    /** The first part in which a record may say something of a term; a question is only ever answered in one. */
    private RecordPart whereItStands(Term term) {
        boolean isOnlyAsked = !vocabulary.entriesOf(term).isEmpty()
                && vocabulary.entriesOf(term).stream()
                        .flatMap(entry -> vocabulary
                                .meanings(entry.code().system(), entry.code().code())
                                .stream())
                        .noneMatch(meaning -> meaning.says() == Says.YES || meaning.says() == Says.NO);
        return term.readFrom().stream()
                .filter(part -> !isOnlyAsked || part == RecordPart.MEASUREMENTS)
                .min(Comparator.naturalOrder())
                .orElse(RecordPart.PROBLEMS);
    }

    private Observation observation(String text, int number) {
        var term = vocabulary.terms().stream()
                .filter(candidate -> text.startsWith(candidate.name() + " "))
                .max(Comparator.comparingInt(candidate -> candidate.name().length()))
                .orElseThrow(() -> unknown(text));
        var stated = STATED.matcher(text.substring(term.name().length()));
        if (!stated.matches()) {
            throw new NotUnderstood(
                    "\"" + text + "\" states no value",
                    "write for example " + term.name() + (term.isNumber() ? " 9" : " yes") + " 30 days ago");
        }
        return new Observation(
                term.name(),
                value(term, stated.group("value")),
                when(term, stated.group("days"), stated.group("undated")),
                "Stated/" + (number + 1));
    }

    private static ObservedValue value(Term term, String text) {
        boolean word = text.equals("yes") || text.equals("no");
        if (word == term.isNumber()) {
            throw new NotUnderstood(
                    "\"" + term.name() + "\" cannot be " + text,
                    term.isNumber() ? "write a number" : "write yes or no");
        }
        if (word) {
            return text.equals("yes") ? ObservedValue.yes() : ObservedValue.no();
        }
        return ObservedValue.of(new BigDecimal(text));
    }

    private @Nullable PartialDate when(Term term, @Nullable String days, @Nullable String undated) {
        if (undated != null) {
            return null;
        }
        boolean ofToday = days == null || term.name().equals("age");
        return PartialDate.on(ofToday ? asOf : asOf.minusDays(Long.parseLong(days)));
    }

    private NotUnderstood unknown(String text) {
        var known = new HashSet<String>();
        Stream.of(RecordPart.values()).map(RecordPart::word).forEach(known::add);
        vocabulary.terms().stream().map(Term::name).forEach(known::add);
        return new NotUnderstood(
                "\"" + text + "\" begins with no word of the vocabulary",
                NearestWord.suggestion(text.replaceAll(" (yes|no|-?\\d).*", ""), List.copyOf(known)));
    }
}
