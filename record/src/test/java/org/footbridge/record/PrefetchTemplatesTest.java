package org.footbridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** cds-hooks_2.0@55 to @59: what a prefetch template may hold. */
class PrefetchTemplatesTest {

    private final Map<String, String> templates =
            PrefetchTemplates.from(TestVocabulary.make()).byKey();

    @Test
    void asks_for_the_patient_and_for_nothing_that_no_rule_can_use() {
        assertThat(templates)
                .containsExactly(
                        Map.entry("patient", "Patient/{{context.patientId}}"),
                        Map.entry(
                                "problems",
                                "Condition?patient={{context.patientId}}&code=105441003,105529008,"
                                        + "199361000000101,224484003,267076002"),
                        Map.entry(
                                "measurements",
                                "Observation?patient={{context.patientId}}&code=105529008,1086511000000107,"
                                        + "199361000000101,224484003,267076002,271649006,271650006,364075005,"
                                        + "366121000000108,366241000000106,44260-8,44261-6,720433000,75367002,"
                                        + "8462-4,8480-6,85354-9,8867-4,enjoys-gardening"),
                        Map.entry("referrals", "ServiceRequest?patient={{context.patientId}}&code=871731000000106"),
                        Map.entry("careTeams", "CareTeam?patient={{context.patientId}}"));
    }

    @Test
    void uses_only_the_token_that_the_hook_marks_as_one() {
        assertThat(templates.values()).allSatisfy(query -> {
            var tokens =
                    Pattern.compile("\\{\\{[^}]*}}").matcher(query).results().toList();
            assertThat(tokens)
                    .singleElement()
                    .satisfies(token -> assertThat(token.group()).isEqualTo("{{context.patientId}}"));
        });
    }

    @Test
    void stays_inside_the_restricted_query_rules() {
        assertThat(templates.values())
                .allMatch(query -> query.matches("Patient/\\{\\{context\\.patientId}}"
                        + "|[A-Z][A-Za-z]+\\?patient=\\{\\{context\\.patientId}}(&code=[^&:]+)?"))
                .noneMatch(query -> query.contains("status") || query.contains("_include") || query.contains("_has"));
    }

    /** A proxy collapses slashes, one client encodes a template and another does not: none of it may change a query. */
    @Test
    void holds_nothing_that_a_proxy_or_an_encoding_client_changes() {
        assertThat(templates.values())
                .allMatch(query ->
                        query.replace("{{context.patientId}}", "p1").matches("[A-Za-z]+(/p1|\\?[A-Za-z0-9=&,.\\-]+)"));
    }

    @Test
    void spreads_a_list_that_is_too_long_for_one_url_over_several_keys() {
        var term = new Term(
                "many",
                Term.Kind.YES_NO,
                "",
                "",
                new Term.Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE),
                Term.Counts.LATEST,
                "",
                Term.DatedBy.RECORDED,
                Set.of(RecordPart.PROBLEMS),
                false,
                false);
        var meanings = new HashMap<Code, List<CodeMeaning>>();
        IntStream.range(0, 300)
                .forEach(i -> meanings.put(
                        new Code(TestVocabulary.SCT, "1000000000000" + (100 + i)),
                        List.of(new CodeMeaning("many", CodeMeaning.Says.YES, null))));
        var terms = new LinkedHashMap<String, Term>();
        terms.put("many", term);

        var keys = PrefetchTemplates.from(new Vocabulary(terms, meanings, Map.of()))
                .byKey();

        assertThat(keys.keySet()).containsExactly("patient", "problems", "problems2", "problems3", "careTeams");
        assertThat(keys.values()).allMatch(query -> query.length() < 1_900);
        assertThat(keys.values().stream()
                        .mapToInt(query -> query.split("1000000000000", -1).length - 1)
                        .sum())
                .isEqualTo(300);
    }
}
