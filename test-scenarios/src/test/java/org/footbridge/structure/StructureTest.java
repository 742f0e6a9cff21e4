package org.footbridge.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.CardMaker;
import org.footbridge.cdshooks.Card;
import org.footbridge.chart.Chart;
import org.footbridge.codes.refresh.TerminologyServer;
import org.footbridge.coverage.Coverage;
import org.footbridge.crmi.CrmiExport;
import org.footbridge.engine.CompiledRules;
import org.footbridge.facts.PatientFacts;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.LaunchTokens;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.table.FolderFiles;
import org.footbridge.validation.FhirR4Validation;
import org.footbridge.web.ErrorCode;
import org.jspecify.annotations.NullMarked;

/** Which module and which package may use which; docs/decisions says why. */
@AnalyzeClasses(packages = "org.footbridge", importOptions = ProductClasses.class)
class StructureTest {
    private static final ModuleOf RULES = new ModuleOf(PatientFacts.class);
    private static final ModuleOf RECORD = new ModuleOf(Chart.class);
    private static final ModuleOf CARDS = new ModuleOf(CardMaker.class);
    private static final ModuleOf SERVICE = new ModuleOf(ErrorCode.class);
    private static final ModuleOf ANALYSIS = new ModuleOf(Coverage.class);
    private static final ModuleOf EXPORT = new ModuleOf(CrmiExport.class);
    private static final ModuleOf TOOLS = new ModuleOf(TerminologyServer.class);
    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("org.footbridge..");
    private static final DescribedPredicate<JavaClass> CDS_HOOKS = resideInAPackage(Card.class.getPackageName());
    private static final DescribedPredicate<JavaClass> SPRING_AND_HTTP = resideInAnyPackage(
                    "org.springframework..",
                    "jakarta.servlet..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "org.apache..")
            .and(not(resideInAPackage("org.apache.sshd.common.config.keys..")));
    private static final DescribedPredicate<JavaClass> CODES_REFRESH =
            resideInAPackage(TerminologyServer.class.getPackageName());
    private static final DescribedPredicate<JavaClass> FHIR = resideInAnyPackage("ca.uhn..", "org.hl7.fhir..");
    private static final String PAGE = "org.footbridge.page..";

    /** What is between the web and the rest: controllers, filters, security, error pages. */
    private static final Set<String> WEB_FACING = Set.of(
            "governance.GovernanceSecurity",
            "hook.CallFilter",
            "hook.CdsServicesController",
            "hook.JsonBodyReader",
            "hook.clients.AuthenticationErrors",
            "hook.clients.ClientAuthenticationResolver",
            "hook.clients.HookSecurity",
            "launch.LaunchController",
            "launch.LaunchErrorFilter",
            "launch.LaunchErrorHandler",
            "launch.LaunchParameters",
            "launch.LaunchSecurity",
            "launch.failure.FailurePage",
            "launch.session.BrowserSession",
            "launch.session.LaunchSessionResolver",
            "web.ApiErrorHandler",
            "web.Arrival",
            "web.ErrorWriter",
            "web.Loopback",
            "web.SessionCookies",
            "workbench.signin.SignInSecurity",
            "workbench.signin.TooLongForms");

    @ArchTest
    static final ArchRule rules_use_no_other_module = only(RULES, RULES);

    @ArchTest
    static final ArchRule record_uses_rules_only = only(RECORD, RECORD.or(RULES));

    @ArchTest
    static final ArchRule cards_use_rules_only = only(CARDS, CARDS.or(RULES));

    @ArchTest
    static final ArchRule analysis_uses_rules_record_and_cards =
            only(ANALYSIS, ANALYSIS.or(RULES).or(RECORD).or(CARDS));

    @ArchTest
    static final ArchRule export_uses_rules_and_analysis =
            only(EXPORT, EXPORT.or(RULES).or(ANALYSIS));

    @ArchTest
    static final ArchRule tools_use_what_stands_below_them =
            only(TOOLS, TOOLS.or(RULES).or(RECORD).or(CARDS).or(ANALYSIS).or(EXPORT));

    @ArchTest
    static final ArchRule service_uses_what_stands_below_it =
            only(SERVICE, SERVICE.or(RULES).or(RECORD).or(CARDS).or(ANALYSIS).or(EXPORT));

    @ArchTest
    static final ArchRule the_standard_knows_nothing_of_ours = only(CDS_HOOKS, CDS_HOOKS);

    @ArchTest
    static final ArchRule only_the_service_knows_spring_and_http =
            noClasses().that(not(SERVICE).and(not(CODES_REFRESH))).should().dependOnClassesThat(SPRING_AND_HTTP);

    /** The one package of the tools that asks a server; decision 19. */
    @ArchTest
    static final ArchRule refreshing_codes_knows_http_and_no_spring = noClasses()
            .that(CODES_REFRESH)
            .should()
            .dependOnClassesThat(SPRING_AND_HTTP.and(not(resideInAPackage("java.net.http.."))));

    @ArchTest
    static final ArchRule drools_is_used_in_the_engine_only = noClasses()
            .that(not(resideInAPackage(CompiledRules.class.getPackageName())))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."));

    /** A record is read, and a draft written, as JSON; HAPI judges both in tests, and an export before it is written. */
    @ArchTest
    static final ArchRule no_fhir_model_is_used_but_to_validate = noClasses()
            .that(not(resideInAPackage(FhirR4Validation.class.getPackageName())))
            .should()
            .dependOnClassesThat(FHIR);

    @ArchTest
    static final ArchRule rules_look_at_no_clock = noClasses().that(RULES).should(lookAtAClock());

    /** They are a pure function of the tables' text and the facts; {@code Path} by itself reads nothing. */
    @ArchTest
    static final ArchRule rules_open_files_in_one_class_only = noClasses()
            .that(RULES)
            .and(not(belongToAnyOf(FolderFiles.class)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..")
                    .or(belongToAnyOf(
                            Files.class,
                            FileSystems.class,
                            File.class,
                            FileInputStream.class,
                            FileOutputStream.class,
                            RandomAccessFile.class,
                            FileReader.class,
                            FileWriter.class,
                            Process.class,
                            ProcessBuilder.class)));

    @ArchTest
    static final ArchRule only_web_facing_classes_see_a_servlet_request = noClasses()
            .that(not(DescribedPredicate.describe("are web-facing", StructureTest::isWebFacing)))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.servlet.."));

    /** Each name of the list is that of a class that needs it. */
    @ArchTest
    static void each_web_facing_class_sees_a_servlet_request(JavaClasses product) {
        var seeing = product.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("jakarta.servlet")))
                .map(StructureTest::withinBase)
                .collect(Collectors.toSet());
        assertThat(seeing).containsAll(WEB_FACING);
    }

    @ArchTest
    static final ArchRule only_the_page_knows_the_page = noClasses()
            .that()
            .resideOutsideOfPackage(PAGE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PAGE);

    @ArchTest
    static final ArchRule only_the_page_knows_the_launch = noClasses()
            .that()
            .resideOutsideOfPackages(topPackage(LaunchStore.class) + "..", PAGE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(topPackage(LaunchStore.class) + "..");

    @ArchTest
    static final ArchRule the_page_sees_no_token = noClasses()
            .that()
            .resideInAPackage(PAGE)
            .should()
            .dependOnClassesThat(belongToAnyOf(LaunchTokens.class, StoredLaunch.class, LaunchStore.class)
                    .or(belongToAnyOf(FhirAccess.class))
                    .or(resideInAPackage(TokenRenewal.class.getPackageName())));

    @ArchTest
    static final ArchRule top_packages_form_no_circle =
            slices().matching("org.footbridge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.footbridge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|(?<!Rule)Base)(\\$.*)?");

    private static ArchRule only(DescribedPredicate<JavaClass> who, DescribedPredicate<JavaClass> whom) {
        return noClasses().that(who).should().dependOnClassesThat(OURS.and(not(whom)));
    }

    private static String topPackage(Class<?> type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(3).collect(Collectors.joining("."));
    }

    private static boolean isWebFacing(JavaClass type) {
        return WEB_FACING.contains(withinBase(type));
    }

    /** The name of the outermost class, without the base package. */
    private static String withinBase(JavaClass type) {
        return type.getName().replace("org.footbridge.", "").replaceFirst("\\$.*", "");
    }

    private static ArchCondition<JavaClass> lookAtAClock() {
        var clock = Set.of(Clock.class.getName());
        var times = Stream.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        LocalTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        Year.class,
                        YearMonth.class)
                .map(Class::getName)
                .collect(Collectors.toSet());
        return new ArchCondition<>("look at a clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> clock.contains(use.getTargetClass().getName()))
                        .forEach(use -> events.add(SimpleConditionEvent.satisfied(type, use.getDescription())));
                type.getAccessesFromSelf().stream()
                        .filter(call -> (call.getName().equals("now")
                                        && times.contains(call.getTargetOwner().getName()))
                                || (call.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(call.getName())))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        };
    }
}
