package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The latest dates, found in one pass, give the answers that comparing each observation with each gave. */
class LatestDatesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = AS_OF.minusDays(3);

    /** Everything that distinguishes dates: none, day, month, year, time of day, the day of the facts, the future. */
    private static final List<@Nullable PartialDate> DATES = dates();

    @Test
    void every_history_of_up_to_four_observations_gives_the_pairwise_answer() {
        var histories = histories(4);
        assertThat(histories).hasSizeGreaterThan(10_000);

        assertThat(histories)
                .allSatisfy(
                        history -> assertThat(new TermHistory("some score", history, false, AS_OF).mayBeLatest(history))
                                .isEqualTo(pairwise(history)));
    }

    @Test
    void each_observation_is_looked_at_a_fixed_number_of_times() {
        for (var when : DATES) {
            int looks = looksAt(24_000, when);

            assertThat(looks).as("24,000 observations of %s", when).isLessThanOrEqualTo(2 * 24_000);
        }
    }

    private static int looksAt(int count, @Nullable PartialDate when) {
        var observations = new CountingList(Collections.nCopies(count, observation(0, when)));
        assertThat(new TermHistory("some score", List.of(), false, AS_OF).mayBeLatest(observations))
                .hasSize(count);
        return observations.looks;
    }

    /** The definition: an observation may be the latest where no other one is certainly later. */
    private static List<Observation> pairwise(List<Observation> history) {
        return history.stream()
                .filter(each -> history.stream().noneMatch(other -> isLater(other, each)))
                .toList();
    }

    private static boolean isLater(Observation later, Observation earlier) {
        var after = place(later);
        var before = place(earlier);
        return after != null && before != null && after.isAfter(before);
    }

    private static @Nullable PartialDate place(Observation observation) {
        var when = observation.when();
        return when == null || when.earliest().isAfter(AS_OF) ? null : when;
    }

    private static List<List<Observation>> histories(int longest) {
        var all = new ArrayList<List<Observation>>(List.of(List.of()));
        for (int from = 0, length = 1; length <= longest; length++) {
            int to = all.size();
            for (var shorter : List.copyOf(all.subList(from, to))) {
                DATES.stream()
                        .map(when -> observation(shorter.size(), when))
                        .map(next ->
                                Stream.concat(shorter.stream(), Stream.of(next)).toList())
                        .forEach(all::add);
            }
            from = to;
        }
        return all;
    }

    private static Observation observation(int number, @Nullable PartialDate when) {
        return new Observation("some score", ObservedValue.yes(), when, "Observation/" + number);
    }

    private static List<@Nullable PartialDate> dates() {
        var dates = new ArrayList<@Nullable PartialDate>();
        dates.add(null);
        dates.add(PartialDate.on(DAY));
        dates.add(PartialDate.on(DAY.plusDays(1)));
        IntStream.of(8, 9).forEach(hour -> dates.add(at(DAY, DAY, hour)));
        dates.add(at(DAY.plusDays(1), DAY.plusDays(1), 7));
        dates.add(new PartialDate(DAY.minusDays(20), DAY, null));
        dates.add(new PartialDate(DAY.minusDays(20), DAY.plusDays(40), null));
        dates.add(at(DAY.minusDays(1), DAY, 10));
        dates.add(PartialDate.on(AS_OF));
        dates.add(PartialDate.on(AS_OF.plusDays(1)));
        return dates;
    }

    private static PartialDate at(LocalDate earliest, LocalDate latest, int hour) {
        return new PartialDate(earliest, latest, latest.atTime(hour, 30).toInstant(ZoneOffset.UTC));
    }

    /** A list that counts how often one of its observations is looked at. */
    private static final class CountingList extends AbstractList<Observation> {
        private final List<Observation> observations;
        private int looks;

        CountingList(List<Observation> observations) {
            this.observations = observations;
        }

        @Override
        public Observation get(int index) {
            looks++;
            return observations.get(index);
        }

        @Override
        public int size() {
            return observations.size();
        }
    }
}
