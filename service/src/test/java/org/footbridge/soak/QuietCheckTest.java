package org.footbridge.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The soak sees an instance that shows what was refused at the other: each way to be wrong makes its report red. */
class QuietCheckTest {

    private static final String CARD = "Feeling lonely: consider befriending";
    private static final String KEPT_BACK = "Kept back: loneliness (Patient does not want it, 30 November 2026)";
    private static final SoakCall CALL = new SoakCall("patient-view", "quiet-1", "{}");
    private static final QuietCheck.Asked RIGHT = _ -> cards(KEPT_BACK);
    private static final int TRIES = 3;

    private final SoakFaults faults = new SoakFaults();

    private static JsonNode cards(String... summaries) {
        var answer = JsonNodeFactory.instance.objectNode();
        var cards = answer.putArray("cards");
        List.of(summaries).forEach(summary -> cards.addObject().put("summary", summary));
        return answer;
    }

    /** Answers wrongly until it was asked so often, or from then on. */
    private static QuietCheck.Asked wrong(boolean untilThen, int times, String... wrong) {
        var asked = new AtomicInteger();
        return _ -> asked.incrementAndGet() <= times == untilThen ? cards(wrong) : cards(KEPT_BACK);
    }

    private QuietCheck check(QuietCheck.Asked one, QuietCheck.Asked other) {
        return new QuietCheck(
                List.of(one, other),
                condition -> IntStream.range(0, TRIES).anyMatch(_ -> condition.getAsBoolean()),
                faults);
    }

    private String reportOf(QuietCheck check) {
        check.confirmed(CALL);
        check.awaitEach();
        check.conclude();
        return new SoakReport(new TreeMap<>(), faults.all()).toString();
    }

    @Test
    void a_card_that_stays_back_at_both_is_no_fault() {
        assertThat(reportOf(check(RIGHT, wrong(true, TRIES - 1, CARD)))).contains("No fault.");
    }

    @Test
    void an_instance_that_ignores_what_the_other_was_answered_is_a_fault() {
        assertThat(reportOf(check(RIGHT, _ -> cards(CARD))))
                .contains("Faults:", "1 × a card that was refused was not kept back at instance 2")
                .doesNotContain("came back");
        assertThat(reportOf(check(_ -> cards(CARD), RIGHT))).contains("not kept back at instance 1");
    }

    @Test
    void an_instance_that_forgets_it_later_is_a_fault() {
        assertThat(reportOf(check(RIGHT, wrong(false, 1, CARD))))
                .contains("1 × a card that was kept back came back at instance 2")
                .doesNotContain("was not kept back");
    }

    @Test
    void a_card_that_comes_along_with_the_line_that_keeps_it_back_is_a_fault() {
        assertThat(reportOf(check(RIGHT, wrong(false, 1, KEPT_BACK, CARD)))).contains("came back at instance 2");
        assertThat(reportOf(check(RIGHT, wrong(false, 1)))).contains("came back at instance 2");
    }

    @Test
    void a_run_in_which_nothing_was_refused_has_shown_nothing() {
        check(RIGHT, RIGHT).conclude();

        assertThat(faults.all()).containsExactly("1 × no card was kept back, so that none could come back");
    }
}
