package org.footbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The doors between the rooms; docs/decisions says why each is where it is. Rooms not built yet are empty. */
@AnalyzeClasses(
        packages = "org.footbridge",
        importOptions = {ImportOption.DoNotIncludeTests.class, StructureTest.WithoutBuiltRules.class})
class StructureTest {
    /** What the build makes of the DRL follows nobody's style. */
    static final class WithoutBuiltRules implements ImportOption {
        private static final Pattern BUILT =
                Pattern.compile(".*/org/footbridge/pathway/(P[0-9A-F]{2}/|Rules[0-9A-F]{32}|DomainClassesMetadata).*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(BUILT);
        }
    }

    private static final String[] RULES = {
        "org.footbridge.facts..",
        "org.footbridge.vocabulary..",
        "org.footbridge.table..",
        "org.footbridge.condition..",
        "org.footbridge.leaflet..",
        "org.footbridge.rulebase..",
        "org.footbridge.pathway..",
        "org.footbridge.advice..",
        "org.footbridge.scenario..",
        "org.footbridge.coverage..",
        "org.footbridge.comparison.."
    };

    @ArchTest
    static final ArchRule drools_stays_in_two_rooms = noClasses()
            .that()
            .resideOutsideOfPackages("org.footbridge.rulebase..", "org.footbridge.pathway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule fhir_types_stay_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.footbridge.prefetch..",
                    "org.footbridge.chart..",
                    "org.footbridge.directory..",
                    "org.footbridge.card..",
                    "org.footbridge.launch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn..", "org.hl7.fhir..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_are_pure = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "ca.uhn..", "org.hl7.fhir..", "jakarta.servlet..", "java.net.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_know_no_service = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat(
                    resideInFootbridge().and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(RULES))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_look_at_no_clock =
            noClasses().that().resideInAnyPackage(RULES).should(lookAtAClock()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_standard_holds_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("org.footbridge.cdshooks..")
            .should()
            .dependOnClassesThat(resideInFootbridge()
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.footbridge.cdshooks.."))))
            .allowEmptyShould(true);

    /** The page and the hook tell one story; neither the story nor the launch knows who tells it. */
    @ArchTest
    static final ArchRule the_page_comes_last = noClasses()
            .that()
            .resideOutsideOfPackage("org.footbridge.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.footbridge.page..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule hooks_know_no_launch = noClasses()
            .that()
            .resideOutsideOfPackages("org.footbridge.launch..", "org.footbridge.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.footbridge.launch..")
            .allowEmptyShould(true);

    /** Tokens stay behind the launch's own door. */
    @ArchTest
    static final ArchRule the_page_sees_no_token = noClasses()
            .that()
            .resideInAPackage("org.footbridge.page..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.footbridge\\.launch\\.(session\\.(Tokens|HeldLaunch|Launches)|token\\..*|sealed\\..*|key\\..*)")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.footbridge.prefetch.FhirAccess")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rooms_form_no_circle =
            slices().matching("org.footbridge.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_package_says_that_nothing_is_null = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|(?<!Rule)Base)(\\$.*)?");

    private static DescribedPredicate<JavaClass> resideInFootbridge() {
        return JavaClass.Predicates.resideInAPackage("org.footbridge..");
    }

    private static ArchCondition<JavaClass> lookAtAClock() {
        Set<String> timeTypes = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                java.time.LocalTime.class.getName(),
                java.time.Year.class.getName(),
                java.time.YearMonth.class.getName());
        return new ArchCondition<>("look at a clock") {
            @Override
            public void check(JavaClass room, ConditionEvents events) {
                room.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().isEquivalentTo(Clock.class))
                        .forEach(use -> events.add(SimpleConditionEvent.satisfied(room, use.getDescription())));
                room.getAccessesFromSelf().stream()
                        .filter(call -> (call.getName().equals("now")
                                        && timeTypes.contains(
                                                call.getTargetOwner().getName()))
                                || (call.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(call.getName())))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(room, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package marked @NullMarked") {
            @Override
            public void check(JavaClass room, ConditionEvents events) {
                boolean marked = room.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(room, marked, room.getName() + " stands in an unmarked package"));
            }
        };
    }
}
