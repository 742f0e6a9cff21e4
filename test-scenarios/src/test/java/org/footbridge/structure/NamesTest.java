package org.footbridge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.TemplateEngine;
import picocli.CommandLine;

/** A name is used once, and never for something else than a well-known library uses it for. */
class NamesTest {
    private static final List<Class<?>> LIBRARIES = List.of(
            Test.class,
            Patient.class,
            Component.class,
            RestController.class,
            HttpStatus.class,
            CommandLine.class,
            TemplateEngine.class,
            KieBase.class);
    private static final List<String> JAVA =
            List.of("java.lang", "java.util", "java.util.function", "java.util.concurrent", "java.time");

    /** The types that use a name again, each with its reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "org.footbridge.comparison.Comparison",
                    "of two rule bases; FHIR's library has it inside, and no resource of the name",
            "org.footbridge.coverage.Coverage",
                    "of rules by a suite, as every test tool says; FHIR's is an insurance and not in use",
            "org.footbridge.vocabulary.ValueSet", "a set of codes, as in FHIR",
            "org.footbridge.cdshooks.Coding", "CDS Hooks has a type of this name, with the meaning of FHIR's",
            "org.footbridge.facts.Observation", "a fact made of a FHIR Observation",
            "org.footbridge.web.OperationOutcome", "FHIR's, as far as errors need it");

    @Test
    void no_two_public_types_share_a_name() {
        var byName = product()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
        byName.values().removeIf(types -> types.size() < 2);

        assertThat(byName).isEmpty();
    }

    @Test
    void no_type_has_the_name_of_a_well_known_type_with_another_meaning() throws IOException, URISyntaxException {
        var known = wellKnown();
        var borrowed = product()
                .filter(type -> known.contains(type.getSimpleName()))
                .filter(type -> !ALLOWED.containsKey(type.getName()))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).contains("Test", "Coding", "Clock", "Optional", "Component", "RequestMapping", "KieBase");
        assertThat(borrowed).isEmpty();
    }

    @Test
    void each_exception_is_needed() throws IOException, URISyntaxException {
        var ours = product().map(JavaClass::getName).collect(Collectors.toSet());
        var simpleNames = ALLOWED.keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();

        assertThat(wellKnown()).containsAll(simpleNames);
        assertThat(ours).containsAll(ALLOWED.keySet());
    }

    private static Stream<JavaClass> product() {
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages("org.footbridge").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static Set<String> wellKnown() throws IOException, URISyntaxException {
        var names = new TreeSet<String>();
        var modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        for (String name : JAVA) {
            try (var files = Files.list(modules.resolve(name.replace('.', '/')))) {
                files.map(Path::getFileName).map(Path::toString).forEach(file -> add(file, names));
            }
        }
        for (Class<?> one : LIBRARIES) {
            var folder = one.getPackageName().replace('.', '/') + "/";
            try (var jar = new ZipFile(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile())) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder))
                        .forEach(name -> add(name.substring(folder.length()), names));
            }
        }
        return names;
    }

    private static void add(String file, Set<String> names) {
        if (file.endsWith(".class") && !file.contains("/") && !file.contains("$") && !file.contains("-")) {
            names.add(file.substring(0, file.length() - ".class".length()));
        }
    }
}
