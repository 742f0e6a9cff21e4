package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: where and how terms are read. */
final class InventedInReadings {

    private static final String VOCABULARY = "vocabulary.csv";

    private InventedInReadings() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "capacity: no safety mark",
                        set(VOCABULARY, "lacks capacity to consent", "safety", "no"),
                        "term lacks capacity to consent: safety changed"),
                check(
                        "loneliness is discreet",
                        set(VOCABULARY, "social isolation", "discreet", "yes"),
                        "[social isolation] this term is discreet and the row's text names it"),
                approval(
                        "obesity is overruled by any weight",
                        set(VOCABULARY, "obesity", "overruled by", "body mass index <= 99"),
                        VOCABULARY,
                        "obesity"),
                guard(
                        "the link worker terms are read from referrals only",
                        set(VOCABULARY, "link worker reachable", "read from", "referrals"),
                        "term link worker reachable: read from changed"),
                check("a term is deleted", remove(VOCABULARY, "recurrent falls"), "[recurrent falls] unknown word"),
                guard(
                        "interpreter needed is no longer read everywhere",
                        set(VOCABULARY, "interpreter needed", "read from", "measurements"),
                        "term interpreter needed: read from changed"),
                guard(
                        "a deceased person is read from measurements",
                        set(VOCABULARY, "deceased", "read from", "measurements"),
                        "term deceased: read from changed"),
                guard(
                        "homelessness is read as housing",
                        both(
                                set(VOCABULARY, "homeless", "codes", "housing-problem"),
                                set(VOCABULARY, "housing problem", "codes", "homeless")),
                        "code 32911000 of homeless removed"),
                guard(
                        "an overrule of heart failure",
                        set(VOCABULARY, "heart failure", "overruled by", "heart rate <= 100"),
                        "term heart failure: overruled by changed"),
                approval(
                        "carers are no longer overruled by a death",
                        set(VOCABULARY, "carer", "overruled by", "-"),
                        VOCABULARY,
                        "carer"),
                approval(
                        "loneliness counts any entry",
                        set(VOCABULARY, "feeling lonely", "counts", "any"),
                        VOCABULARY,
                        "feeling lonely"),
                approval(
                        "falls are read from measurements",
                        set(VOCABULARY, "falls", "read from", "measurements"),
                        VOCABULARY,
                        "falls"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                approval(
                        "a need is read from the onset, 20 years ago",
                        set(VOCABULARY, "bereavement", "dated by", "latest"),
                        VOCABULARY,
                        "bereavement"),
                approval(
                        "obesity: the BMI range ends at 30",
                        set(VOCABULARY, "body mass index", "largest", "30"),
                        VOCABULARY,
                        "body mass index"),
                approval(
                        "UCLA-3 runs from 0",
                        set(VOCABULARY, "UCLA-3 loneliness score", "smallest", "0"),
                        VOCABULARY,
                        "UCLA-3 loneliness score"),
                guard(
                        "PHQ-9 in parts",
                        set(VOCABULARY, "PHQ-9 score", "step", "0.1"),
                        "term PHQ-9 score: step changed"),
                guard(
                        "COPD is overruled by nothing but over after a day",
                        set(VOCABULARY, "COPD", "over counts for", "1"),
                        "term COPD: over counts for changed"),
                check(
                        "a discreet mark is lost together with its past",
                        both(
                                set(VOCABULARY, "safeguarding concern", "discreet", "no"),
                                set(VOCABULARY, "abuse in the past", "discreet", "no")),
                        "[read once for] this row asks for a term that is not discreet, and such a finding cannot be quieted"),
                guard(
                        "words about harm by others are not discreet",
                        set(VOCABULARY, "words about harm by others", "discreet", "no"),
                        "term words about harm by others: discreet changed"));
    }
}
