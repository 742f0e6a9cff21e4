package org.footbridge.card;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;

/**
 * The needs whose cards are kept back, since a clinician has answered them.
 *
 * @param wording the sentences of the rule base
 * @param answers what was answered
 * @param found the answers that were looked up already
 */
record KeptBack(Wording wording, GivenAnswers answers, Map<NeedOnCard, Optional<GivenAnswer>> found) {

    KeptBack(Wording wording, GivenAnswers answers) {
        this(wording, answers, new IdentityHashMap<>());
    }

    boolean holds(NeedOnCard need) {
        return answerTo(need).isPresent();
    }

    /** Whether the patient did not want what the card of a need suggests. */
    boolean isRefused(NeedOnCard need) {
        return answerTo(need).filter(GivenAnswer::isRefusal).isPresent();
    }

    /** Asked once a need: what an answer knows a need by takes some putting together. */
    private Optional<GivenAnswer> answerTo(NeedOnCard need) {
        return found.computeIfAbsent(need, each -> answers.to(each.asAnswered()));
    }

    /** All of them in one line, each with its reason and the day of the answer. */
    String line(List<NeedOnCard> needs) {
        return wording.say(WordingKey.KEPT_BACK, "needs", named(needs));
    }

    /** The needs, each with its reason and the day of the answer. */
    String named(List<NeedOnCard> needs) {
        return needs.stream()
                .flatMap(need -> answerTo(need).stream()
                        .map(answer -> wording.say(
                                WordingKey.KEPT_BACK_NEED,
                                "need",
                                need.name(),
                                "reason",
                                reason(answer),
                                "date",
                                DateText.inWords(answer.on()))))
                .collect(Collectors.joining("; "));
    }

    /** What the page says on the card of a need that consultations do not show; empty where they do. */
    Optional<String> onItsCard(NeedOnCard need) {
        return answerTo(need)
                .map(answer -> wording.say(
                        WordingKey.KEPT_BACK_IN_CONSULTATIONS,
                        "reason",
                        reason(answer),
                        "date",
                        DateText.inWords(answer.on())));
    }

    private String reason(GivenAnswer answer) {
        return wording.say(WordingKey.ofReason(answer.code()));
    }
}
