package org.footbridge.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.ServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.store.RecordStore;
import org.jspecify.annotations.NullMarked;

/** The packages of the practice record, what each may know, and how its types are named. */
@AnalyzeClasses(packagesOf = PracticeRecordApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule the_practice_record_knows_nothing_of_the_service = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.footbridge..").and(resideOutsideOfPackage("org.footbridge.launcher..")));

    @ArchTest
    static final ArchRule top_packages_form_no_circle =
            slices().matching("org.footbridge.launcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule leaf_packages_form_no_circle =
            slices().matching("org.footbridge.launcher.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stored_records_and_scopes_know_no_servlet = noClasses()
            .that()
            .resideInAnyPackage(RecordStore.class.getPackageName(), AppRegistry.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServletRequest.class);

    @ArchTest
    static final ArchRule only_the_record_writer_changes_the_record = noClasses()
            .that()
            .doNotBelongToAnyOf(RecordWriter.class, RecordStore.class)
            .should()
            .callMethod(RecordStore.class, "commit", List.class);

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)(\\$.*)?");

    @ArchTest
    static final ArchRule no_two_types_share_a_simple_name =
            classes().that().areTopLevelClasses().should(haveASimpleNameOfTheirOwn());

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " stands in an unmarked package"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveASimpleNameOfTheirOwn() {
        return new ArchCondition<>("have a simple name of their own") {
            private final Map<String, Integer> uses = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                all.forEach(type -> uses.merge(type.getSimpleName(), 1, Integer::sum));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean unique =
                        "package-info".equals(type.getSimpleName()) || uses.getOrDefault(type.getSimpleName(), 0) == 1;
                events.add(new SimpleConditionEvent(type, unique, type.getName() + " shares its simple name"));
            }
        };
    }
}
