package org.footbridge.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.acknowledgement.DiscreetEntries;
import org.footbridge.advice.Advice;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.card.Moment;
import org.footbridge.card.RecordedContext;
import org.footbridge.card.TracedCard;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.recorded.ServerAnswer;
import org.footbridge.rulebase.RuleBase;

/** The outcome of advising on one patient: the advice with everything that it rests on, or why there is none. */
public sealed interface Consulted {

    /**
     * The record as it was read, and all that follows from it, of one rule base.
     *
     * @param toRead the discreet entries, of which a clinician can say that they were read
     * @param person the patient as a keyed hash, under which answers to the cards stand; empty where no address of the record is known
     * @param fired the ids of all rules that fired
     * @param basis what else the cards rest on
     * @param cards as a GP sees them, the most urgent first; none where there is nothing to say
     */
    record OnRecord(
            RuleBase ruleBase,
            RecordRead record,
            PatientFacts facts,
            Optional<DiscreetEntries> toRead,
            Advice advice,
            Optional<String> person,
            List<String> fired,
            Basis basis,
            List<TracedCard> cards)
            implements Consulted {
        public OnRecord {
            fired = List.copyOf(fired);
            cards = List.copyOf(cards);
        }

        /** The needs whose cards an answer of a clinician keeps back; an order shows no card of a need. */
        public Set<String> keptBack() {
            var context = basis.context().context();
            return context.everyNeed() || context.moment() instanceof Moment.Ordering
                    ? Set.of()
                    : basis.context().answers().keySet().stream()
                            .map(AnsweredNeed::name)
                            .collect(Collectors.toUnmodifiableSet());
        }

        /** Whether anything may be offered that the patient takes home: not where a discreet entry may stand in the record. */
        public boolean allowsTextForPatient() {
            return !DiscreetEntries.mayStandIn(facts, ruleBase.vocabulary());
        }

        /** For how many days it counts where a clinician says now that the entries to read first were read; empty where no card asks. */
        public OptionalInt readOnceFor() {
            return cards.stream()
                    .map(TracedCard::readOnceFor)
                    .flatMapToInt(OptionalInt::stream)
                    .min();
        }

        /** Names the rule base only: the rest is the patient's record. */
        @Override
        public String toString() {
            return "OnRecord[rule base " + ruleBase.about().version() + "]";
        }
    }

    /**
     * What cards rest on besides the record, for a call to be recorded.
     *
     * @param request whose record was read, and what came with the call
     * @param answers what the record's server said; empty where calls are not recorded
     * @param context for whom and by whom the cards are read
     */
    record Basis(RecordRequest request, List<ServerAnswer> answers, RecordedContext context) {
        public Basis {
            answers = List.copyOf(answers);
        }

        /** It is the patient's record. */
        @Override
        public String toString() {
            return "Basis";
        }
    }

    /**
     * The patient is not there, or could not be read.
     *
     * @param cause why the patient could not be read; empty where the record says that there is no such patient
     * @param retryAfter when to call again, where a busy server says so
     */
    record NoPatient(Optional<Cause> cause, Optional<Duration> retryAfter) implements Consulted {}

    /**
     * The time for one answer was used up.
     *
     * @param retryAfter when to try again
     */
    record OutOfTime(Duration retryAfter) implements Consulted {}
}
