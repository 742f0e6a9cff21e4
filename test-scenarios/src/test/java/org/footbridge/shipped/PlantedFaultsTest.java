package org.footbridge.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.cli.ScenarioFolder;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips that people make in tables: each, in a copy of the shipped ones, is caught by the scenario that is there for it. */
class PlantedFaultsTest {

    private static final TableFiles SHIPPED = TableFiles.in(Path.of("../rules/rulebase"));

    private static final List<WrittenScenario> SCENARIOS =
            ScenarioFolder.read(Path.of("scenarios"), sound(SHIPPED)).scenarios();

    private static final Adviser ADVISER = new Adviser();
    private static final ScenarioCards CARDS = new ScenarioCards();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a wrong bound                      | 2-withholding/exercise.csv     | >= 180 in last 90 days | >= 190 in last 90 days | Exercise withheld: blood pressure 184/96 (persona inactive-diabetes-high-bp)
            a bound one step off               | 1-needs/loneliness.csv         | >= 6 in last 365 days | >= 7 in last 365 days | Lonely by questionnaire: on the bound and on the last day
            a dropped window                   | 1-needs/loneliness.csv         | yes in last 365 days,-,-,-,lon | yes,-,-,-,lon | Lonely and living alone: a day later, it is an old entry and a reason to ask
            a window a day longer              | 2-withholding/safety.csv       | safety-first,-,yes in last 30 days | safety-first,-,yes in last 31 days | Thoughts of suicide or self-harm: self-harm a day longer ago, and nothing since
            a window a day shorter             | 2-withholding/exercise.csv     | >= 100 in last 90 | >= 100 in last 89 | Exercise withheld: diastolic 100 on the last day that counts
            a route put in place of another    | 3-routes/routes.csv            | not recorded,gardening or green activity | not recorded,befriending | Low mood: aged 18
            a need put in place of another     | 3-routes/routes.csv            | books,-,-,low mood | books,-,-,loneliness | Low mood: aged 18
            a lost withholding row             | 2-withholding/safety.csv       | WITHHOLD-SAF-1,active | WITHHOLD-SAF-1,retired | Safeguarding or abuse recorded: partner abuse and money worries (persona discreet-money)
            a withholding row made a draft     | 2-withholding/exercise.csv     | WITHHOLD-EX-8,active | WITHHOLD-EX-8,draft | Exercise withheld: ME/CFS
            a withholding row for one route less | 2-withholding/not-first.csv   | all company; all activity; all self-help | all activity; all self-help | Withholding fits its reason: recent mania refuses what asks the person to engage, and no practical help
            an adapting row that withholds     | 2-withholding/not-first.csv    | adapt,link worker,"Dementia is | withhold,-,"Dementia is | Something else comes first: dementia (persona dementia-lonely)
            a withholding row that silences no more | 2-withholding/not-first.csv | everything,No card | *,No card | Something else comes first: died, and not even safety is shown
            a no in place of a yes             | 3-routes/routes.csv            | low mood,yes,gardening | low mood,no,gardening | Low mood: said years ago to like gardening, which does not grow old
            a safeguard from 17 on             | 2-withholding/not-first.csv    | <= 17 | <= 16 | Something else comes first: aged 17
            a widened age                      | 1-needs/mood-and-activity.csv  | >= 19,-,-,-,-,-,yes in last 365 days,yes | >= 18,-,-,-,-,-,yes in last 365 days,yes | Inactive with a condition that activity helps: aged 18
            a need row retired                 | 1-needs/loneliness.csv         | NEED-LON-2,active | NEED-LON-2,retired | Lonely by questionnaire: as Tariq Aziz's record has it (persona lonely-by-score)
            a condition dropped                | 1-needs/living-alone.csv       | >= 18,yes,not recorded in last 365 days,yes | >= 18,-,not recorded in last 365 days,yes | Lives alone with another risk: does not live alone
            not recorded made any              | 1-needs/mood-and-activity.csv  | not recorded in last 90 days,yes in | -,yes in | Low mood: mild depression, and a score on the last day that says otherwise
            a score no longer looked at        | 2-withholding/safety.csv       | >= 1 in last 30 days | >= 2 in last 30 days | Thoughts of suicide or self-harm: question 9 answered 1, on the last day that counts
            an alert row lost                  | 4-alerts/link-worker.csv       | ALERT-LW-3,active | ALERT-LW-3,retired | An open referral: the link worker has left the care team
            an alert a working day later       | 4-alerts/link-worker.csv       | >= 2,no,yes | >= 3,no,yes | An open referral: nobody named, two working days over a weekend
            a rank put last                    | 3-routes/routes.csv            | direct referral,1,Money worries | direct referral,9,Money worries | The order of cards: one need, first the route that fits it best and last the link worker
            fewer cards                        | about.csv                      | most need cards shown,3 | most need cards shown,1 | The order of cards: five needs, of which three have a card of their own
            a lower urgency                    | 2-withholding/safety.csv       | safety,critical,Possible risk | safety,warning,Possible risk | The order of cards: thoughts of suicide stand before everything and leave no other card
            another way                        | 3-routes/routes.csv            | being with people,direct referral,2 | being with people,signpost,2 | The words on a card: why, how sure and what next
            another mechanism                  | 3-routes/routes.csv            | being with people,direct referral,2 | practical help,direct referral,2 | The way to each route: lonely
            a safety sentence turned round     | 2-withholding/safety.csv       | assess safety before anything else | no need to assess safety | The words on a card: self-harm and domestic abuse share the first card, and only one is named
            a sentence of every card           | wording.csv                    | Refer directly. | Refer if they insist. | The words on a card: why, how sure and what next
            an alert that says too much        | 4-alerts/link-worker.csv       | >= 2,no,-,-,-,-,yes | >= 2,no,-,-,-,-,- | An open referral: no telephone or e-mail
            """)
    void is_caught(String fault, String table, String text, String instead, String scenario) {
        var tables = SHIPPED.text(table).orElseThrow();
        assertThat(tables).contains(text);
        var faulty = sound(SHIPPED.with(table, tables.replace(text, instead)));

        assertThat(caughtBy(faulty)).as(fault).contains(scenario);
    }

    private static List<String> caughtBy(RuleBase ruleBase) {
        return SCENARIOS.stream()
                .map(written -> written.run(ruleBase, ADVISER, CARDS))
                .filter(verdict -> !verdict.passed())
                .map(verdict -> verdict.scenario().name())
                .toList();
    }

    /** A slip that the check of the tables catches needs no scenario, so that none of these may be one. */
    private static RuleBase sound(TableFiles tables) {
        return switch (RuleBaseReader.read(tables)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty -> throw new AssertionError(faulty.report());
        };
    }
}
