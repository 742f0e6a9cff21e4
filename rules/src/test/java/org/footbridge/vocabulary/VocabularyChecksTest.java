package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term.DatedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vocabulary in which patients would be less safe than it says is refused, with one sentence that says what to do. */
class VocabularyChecksTest {

    private static final TableFiles TABLES = TableFiles.in(Path.of("src/test/resources/tables-to-break"));
    private static final String EVERY = "latest,every entry";
    private static final String SNOMED = "http://snomed.info/sct,";
    private static final String HOMELESS = SNOMED + "32911000,Homeless,yes,here,seen";

    /** Every column of one more term but its name and its codes. */
    private static String yesNo(String datedBy, String readFrom, String discreet, String safety, String past) {
        return "yes or no,-,-,-,-,-,any,-,%s,%s,%s,no,%s,%s".formatted(datedBy, readFrom, discreet, safety, past);
    }

    private static TableFiles with(String file, String... lines) {
        return with(TABLES, file, lines);
    }

    private static TableFiles with(TableFiles tables, String file, String... lines) {
        var text = tables.text(file).orElse("system,code,display,reason,still ask,source\n");
        return tables.with(file, text + String.join("\n", lines) + "\n");
    }

    private static List<String> problems(TableFiles tables) {
        var problems = new FileProblems();
        new VocabularyReader(problems).read(tables);
        return problems.all().stream().map(FileProblem::toString).toList();
    }

    private static Vocabulary sound(TableFiles tables) {
        var problems = new FileProblems();
        var vocabulary = new VocabularyReader(problems).read(tables);
        assertThat(problems.all()).isEmpty();
        return vocabulary;
    }

    @Test
    void a_term_keeps_what_its_row_says_about_safety_and_the_past() {
        var vocabulary = sound(with(
                "vocabulary.csv",
                "danger," + yesNo("latest", "every entry", "yes", "yes", "365,danger in the past,deceased yes,-"),
                "danger in the past," + yesNo("latest", "every entry", "yes", "yes", "-,-,-,-")));
        var danger = vocabulary.term("danger");

        assertThat(danger.safety()).isTrue();
        assertThat(danger.datedBy()).isEqualTo(DatedBy.LATEST);
        assertThat(danger.readFrom())
                .containsExactlyInAnyOrder(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES);
        assertThat(danger.overCountsFor()).isEqualTo(365);
        assertThat(danger.pastAs()).isEqualTo("danger in the past");
        assertThat(danger.overruledBy()).isEqualTo("deceased yes");
        assertThat(vocabulary.term("danger in the past").overCountsFor()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "latest,problems,no,no,yes,-,-,-|[read from] a safety term must not be narrowed; write every entry",
                "recorded,every entry,no,no,yes,-,-,-|[dated by] the latest date of a safety term counts; write latest",
                "newest,every entry,no,no,no,-,-,-|[dated by] unknown word \"newest\"; did you mean \"latest\"?",
                "latest,every entries,no,no,no,-,-,-|[read from] unknown word \"every entries\"; did you mean \"every entry\"?",
                "latest,every entry,no,no,maybe,-,-,-|[safety] unknown word \"maybe\"; write one of: no, yes",
                "latest,every entry,no,no,yes,soon,-,-|[over counts for] \"soon\" is no number of days; write 1 to 36525, or -",
                "latest,every entry,no,no,yes,0,-,-|[over counts for] \"0\" is no number of days; write 1 to 36525, or -",
                "latest,every entry,no,no,yes,30,carers,-|[past as] unknown word \"carers\"; did you mean \"carer\"?",
                "latest,every entry,no,no,yes,30,danger,-|[past as] \"danger\" cannot be what something was in the past; name another term that is yes or no and has no past of its own",
                "latest,every entry,no,no,yes,30,age,-|[past as] \"age\" cannot be what something was in the past; name another term that is yes or no and has no past of its own",
                "latest,every entry,yes,no,yes,30,carer,-|[past as] what is discreet stays so in the past; make \"carer\" discreet, too"
            })
    void a_term_that_would_not_keep_patients_safe_is_refused(String cells, String message) {
        int line = TABLES.text("vocabulary.csv").orElseThrow().lines().toList().size() + 1;

        assertThat(problems(with("vocabulary.csv", "danger,yes or no,-,-,-,-,-,any,-," + cells + ",-")))
                .containsExactly("vocabulary.csv:" + line + " " + message);
    }

    @Test
    void a_past_has_no_past_of_its_own() {
        assertThat(problems(with(
                        "vocabulary.csv",
                        "danger," + yesNo("latest", "every entry", "no", "yes", "30,once,-,-"),
                        "once," + yesNo("latest", "every entry", "no", "yes", "30,carer,-,-"))))
                .singleElement()
                .asString()
                .contains("[past as] \"once\" cannot be what something was in the past");
    }

    @Test
    void a_number_is_never_over_and_a_safety_number_is_measured() {
        assertThat(problems(with(
                        "vocabulary.csv",
                        "some score,number,-,-,0,9,1,any,-," + EVERY + ",no,no,yes,30,carer,carer yes,-")))
                .extracting(problem -> problem.replaceFirst("vocabulary.csv:\\d+ ", ""))
                .containsExactlyInAnyOrder(
                        "[read from] a safety number is measured; write measurements",
                        "[over counts for] \"some score\" is never over; write -",
                        "[past as] \"some score\" is never over; write -",
                        "[overruled by] \"some score\" is never over; write -");
    }

    @Test
    void a_code_can_end_another_code_or_all_statements_of_a_value_set_and_says_nothing_else() {
        var vocabulary = sound(
                with("codes/homeless.csv", SNOMED + "9000002,Housed again,ends 32911000 housing-problem,here,seen"));
        var meanings = vocabulary.meanings(CodeSystems.SNOMED_CT, "9000002");

        assertThat(meanings).singleElement().satisfies(meaning -> {
            assertThat(meaning.says()).isEqualTo(Says.ENDS);
            assertThat(meaning.ends())
                    .contains(new Code(CodeSystems.SNOMED_CT, "32911000"))
                    .containsAll(vocabulary.valueSet("housing-problem").entries().stream()
                            .map(ValueSet.Entry::code)
                            .toList())
                    .doesNotContain(new Code(CodeSystems.SNOMED_CT, "9000002"));
        });
        assertThat(vocabulary.canSayNo(vocabulary.term("homeless"))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ends 32911001|[means] no table of codes holds 32911001; add it to one, or remove it here",
                "ends homless|[means] there is no codes/homless.csv to end; did you mean \"homeless\"?",
                "ends|[means] unknown word \"ends\"; write one of: answer 0, answer no, answer yes, ends 123456, no, number, panel, question, yes"
            })
    void an_end_of_nothing_is_refused(String means, String message) {
        assertThat(problems(with("codes/homeless.csv", SNOMED + "9000002,Housed again," + means + ",here,seen")))
                .containsExactly("codes/homeless.csv:3 " + message);
    }

    @Test
    void a_code_means_one_thing() {
        assertThat(problems(with("codes/housing-problem.csv", HOMELESS)))
                .containsExactly("codes/housing-problem.csv:5 [code] this code stands in codes/homeless.csv, too;"
                        + " keep it in one of the two, since a code means one thing");
    }

    @ParameterizedTest
    @CsvSource({"panel, answer 1, true", "answer 1, panel, true", "yes, panel, false", "answer 1, yes, false"})
    void only_a_panel_and_an_answer_can_be_shared(String one, String other, boolean sound) {
        var tables = with("codes/homeless.csv", SNOMED + "9000002,Shared," + one + ",here,seen");
        tables = with(tables, "codes/housing-problem.csv", SNOMED + "9000002,Shared," + other + ",here,seen");

        assertThat(problems(tables)).hasSize(sound ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oid:2.16.840.1.113883.6.96, http://snomed.info/sct",
        "http://snomed.info/sct/83821000000107, http://snomed.info/sct",
        "https://loinc.org, http://loinc.org"
    })
    void a_table_names_a_system_as_codes_are_looked_up(String system, String canonical) {
        assertThat(problems(with("codes/homeless.csv", system + ",9000002,Some code,yes,here,seen")))
                .containsExactly("codes/homeless.csv:3 [system] no code of a record would ever be found under this URI;"
                        + " write " + canonical);
    }

    @Test
    void a_code_that_is_kept_out_is_known_as_such_and_says_nothing() {
        var vocabulary =
                sound(with("excluded/homeless.csv", SNOMED + "9001003,History of homelessness,it is over,no,here"));

        assertThat(vocabulary.excluded("urn:oid:2.16.840.1.113883.6.96", "9001003"))
                .isPresent();
        assertThat(vocabulary.meanings(CodeSystems.SNOMED_CT, "9001003")).isEmpty();
        assertThat(vocabulary.excluded("homeless"))
                .extracting(ExcludedCode::reason)
                .containsExactly("it is over");
    }

    @Test
    void a_code_that_is_kept_out_says_plainly_whether_its_words_still_ask() {
        assertThat(problems(with(
                        "excluded/homeless.csv", SNOMED + "9001003,History of homelessness,it is over,maybe,here")))
                .containsExactly("excluded/homeless.csv:2 [still ask] \"maybe\" does not say whether the words of this"
                        + " code may still mean something; write yes or no");
    }

    @Test
    void a_code_that_states_something_cannot_be_kept_out_at_once() {
        assertThat(problems(with("excluded/homeless.csv", SNOMED + "32911000,Homeless,none,no,here")))
                .containsExactly("excluded/homeless.csv:2 [code] this code stands in the folder codes, too;"
                        + " keep it in one of the two: what is kept out says nothing");
    }

    @Test
    void codes_are_kept_out_of_a_value_set_that_exists() {
        assertThat(problems(with("excluded/homles.csv", SNOMED + "9001003,Some code,none,no,here")))
                .containsExactly("excluded/homles.csv there is no codes/homles.csv to keep these out of;"
                        + " did you mean \"homeless\"?");
    }

    @Test
    void words_name_a_term_that_a_code_could_state() {
        assertThat(problems(with(
                        "words.csv",
                        "sleeping rough,may mean,homeles,here",
                        "old,may mean,age,here",
                        "no,unless before,homeless,here",
                        "not,unles before,-,here",
                        "Rough,may mean,homeless,here",
                        "a.*b,may mean,homeless,here",
                        "rough,may mean,homeless,here",
                        "rough,may mean,homeless,once more")))
                .containsExactly(
                        "words.csv:2 [term] unknown word \"homeles\"; did you mean \"homeless\"?",
                        "words.csv:3 [term] words cannot state \"age\"; name a term that is yes or no",
                        "words.csv:4 [term] words that turn others round have no term; write -",
                        "words.csv:5 [means] unknown word \"unles before\"; did you mean \"unless before\"?",
                        "words.csv:6 [words] these are no plain words;"
                                + " write lower case words with spaces or hyphens between them, and at most one * at the end",
                        "words.csv:7 [words] these are no plain words;"
                                + " write lower case words with spaces or hyphens between them, and at most one * at the end",
                        "words.csv:9 [words] these words stand twice; keep one row for them");
    }

    @Test
    void a_route_has_one_referral_code_that_was_seen() {
        assertThat(problems(with(
                        "referrals.csv",
                        "link worker," + SNOMED + "9002005,Some referral,here,seen",
                        "debt advice," + SNOMED + "9002005,Some referral,here,blocked")))
                .containsExactlyInAnyOrder(
                        "referrals.csv:3 [route] this route stands twice; keep one row for each route",
                        "referrals.csv:4 [code] this code stands twice; keep one row for each code",
                        "referrals.csv:4 [verified] a code marked \"blocked\" must not be used;"
                                + " verify it and write seen or local (our own code), or remove it");
    }

    @Test
    void the_latest_date_decides_how_an_entry_that_is_over_is_read() {
        var term = sound(with(
                        "vocabulary.csv",
                        "danger," + yesNo("latest", "every entry", "no", "yes", "30,once,-,-"),
                        "once," + yesNo("latest", "every entry", "no", "yes", "-,-,-,-")))
                .term("danger");
        var today = LocalDate.of(2026, 6, 15);

        assertThat(term.overReadAs(PartialDate.on(today.minusDays(30)), today)).contains("danger");
        assertThat(term.overReadAs(PartialDate.on(today.minusDays(31)), today)).contains("once");
        assertThat(term.overReadAs(new PartialDate(today.minusDays(300), today.minusDays(30), null), today))
                .contains("danger");
        assertThat(term.overReadAs(null, today)).contains("danger");
        assertThat(term.overReadAs(PartialDate.on(today.plusDays(9)), today)).contains("danger");
        var homeless = sound(TABLES).term("homeless");
        assertThat(homeless.overReadAs(PartialDate.on(today), today)).isEmpty();
        assertThat(homeless.pastAs()).isEmpty();
    }
}
