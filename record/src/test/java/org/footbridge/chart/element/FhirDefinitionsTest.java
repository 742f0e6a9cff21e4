package org.footbridge.chart.element;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.r4.model.EnumFactory;
import org.hl7.fhir.r4.model.Enumeration;
import org.junit.jupiter.api.Test;

/** The definitions of FHIR R4 that the check of elements goes by are those of HAPI: {@code -Dfhir.definitions.write=true}. */
class FhirDefinitionsTest {

    private static final Path FILE = Path.of("src/main/resources/org/footbridge/chart/element/fhir-r4-elements.csv");
    private static final FhirContext FHIR = FhirContext.forR4();

    /** What the chart reads of each resource, without the elements that it only ever looks at as JSON. */
    private static final List<String> RESOURCES = List.of(
            "Patient: birthDate deceased[x] name identifier",
            "Condition: clinicalStatus verificationStatus code subject onset[x] abatement[x] recordedDate",
            "Observation: status code subject effective[x] issued value[x] dataAbsentReason interpretation component",
            "Procedure: status code subject performed[x]",
            "ServiceRequest: status doNotPerform code subject authoredOn orderDetail occurrence[x] meta",
            "CareTeam: status subject period participant",
            "QuestionnaireResponse: questionnaire status subject authored item",
            "PractitionerRole: active period code telecom",
            "HealthcareService: active notAvailable telecom",
            "Organization: telecom",
            "Task: status statusReason code for authoredOn lastModified executionPeriod output",
            "Communication: status subject sent received",
            "Encounter: status class subject period",
            "Appointment: status start",
            "Consent: status scope category patient dateTime provision");

    private final SequencedMap<String, Set<String>> types = new TreeMap<>();

    @Test
    void are_those_of_hapi() throws IOException {
        for (String resource : RESOURCES) {
            var parts = resource.split(": ");
            var lines = new TreeSet<String>();
            types.put(parts[0], lines);
            var definition = FHIR.getResourceDefinition(parts[0]);
            for (String element : parts[1].split(" ")) {
                add(parts[0], definition.getChildByNameOrThrowDataFormatException(element), lines);
            }
        }
        extension();
        var expected = types.entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(line -> type.getKey() + "," + line))
                .collect(Collectors.joining("\n", "in,element,type,repeats,choice,codes\n", "\n"));
        if (Boolean.getBoolean("fhir.definitions.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, expected);
        }
        assertThat(Files.readString(FILE)).isEqualTo(expected);
    }

    /** What a value of an extension may be called. */
    private void extension() {
        var lines = new TreeSet<String>();
        types.put("Extension", lines);
        var extension = FHIR.getRuntimeChildUndeclaredExtensionDefinition();
        for (String name : extension.getValidChildNames()) {
            var type = extension.getChildByName(name);
            // HAPI also knows each name in lower case, and an extension as a value, which FHIR does not have.
            if (Character.isUpperCase(name.charAt("value".length()))
                    && !type.getName().equals("Extension")) {
                lines.add(name + "," + typeOf(type) + ",no,value,");
                visit(type);
            }
        }
    }

    private void add(String in, BaseRuntimeChildDefinition child, Set<String> lines) {
        boolean isChoice = child instanceof RuntimeChildChoiceDefinition;
        for (String name : child.getValidChildNames()) {
            var type = child.getChildByName(name);
            lines.add("%s,%s,%s,%s,%s"
                    .formatted(
                            name,
                            typeOf(type),
                            child.getMax() == 1 || child.getMax() == 0 ? "no" : "yes",
                            isChoice ? child.getElementName().replace("[x]", "") : "",
                            codes(child, type)));
            visit(type);
        }
    }

    private void visit(BaseRuntimeElementDefinition<?> type) {
        if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite && !types.containsKey(typeOf(type))) {
            var lines = new TreeSet<String>();
            types.put(typeOf(type), lines);
            if (IBaseHasModifierExtensions.class.isAssignableFrom(type.getImplementingClass())) {
                lines.add("modifierExtension,Extension,yes,,");
            }
            composite.getChildren().stream()
                    .filter(child -> !child.getElementName().endsWith("xtension"))
                    .forEach(child -> add(typeOf(type), child, lines));
        }
    }

    private static String typeOf(BaseRuntimeElementDefinition<?> type) {
        return type.getChildType().name().equals("RESOURCE_BLOCK")
                ? type.getImplementingClass().getSimpleName()
                : type.getName();
    }

    private static String codes(BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> type) {
        if (!(child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound)) {
            return "";
        }
        var enumeration = (Enumeration<?>) type.newInstance(child.getInstanceConstructorArguments());
        return codes(enumeration.getEnumFactory(), bound.getBoundEnumType());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Enum<?>> String codes(EnumFactory<T> factory, Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .map(code -> factory.toCode((T) code))
                .filter(code -> code != null && !code.equals("?"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
