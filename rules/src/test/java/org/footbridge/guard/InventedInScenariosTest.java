package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that were weakened by somebody who did not write the guard: each is named. */
class InventedInScenariosTest {

    private static final String SAFETY = """
            scenario: Suicidal thoughts come first
            as of: 2026-11-23
            who: {age: 40}
            recorded: {suicidal thoughts or increased suicide risk: 10 days ago, feeling lonely: 10 days ago}
            shown: safety
            not shown: [befriending, link worker]
            cards: {safety: {indicator: critical, says: [assess safety, crisis pathway]}}
            """;

    private static GuardedVersion version(String text) {
        return GuardedTables.version(GuardedTables.TABLES, GuardedTables.scenarios(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the days are moved | thoughts or increased suicide risk: 10 days | thoughts or increased suicide risk: 900 days",
                "the finding is gone | suicidal thoughts or increased suicide risk: 10 days ago, | ''",
                "another finding takes its place | suicidal thoughts or increased suicide risk | self-harm",
                "the day is moved | as of: 2026-11-23 | as of: 2027-11-23",
                "a child takes the place | age: 40 | age: 12",
                "the card may be a warning | indicator: critical | indicator: warning",
                "the card may leave out the crisis pathway | ', crisis pathway' | ''",
                "the card need say less | assess safety | safety",
                "it is about another alert | 'shown: safety\n' | 'shown: read first\n'",
                "it has another name | come first | come at some time"
            })
    void a_weaker_scenario_is_named(String name, String from, String to) {
        assertThat(SAFETY).as(name).contains(from);

        assertThat(Guard.weakenings(version(SAFETY), version(SAFETY.replace(from, to))))
                .as(name)
                .extracting(Weakening::name)
                .anyMatch(weakening -> weakening.startsWith("scenario Suicidal thoughts come first "));
    }
}
