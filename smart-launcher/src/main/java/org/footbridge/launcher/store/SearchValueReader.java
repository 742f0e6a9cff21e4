package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** FHIR elements as the values that searches compare. */
final class SearchValueReader {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private SearchValueReader() {}

    static void collect(IBase element, RestSearchParameterTypeEnum kind, List<SearchValue> into) {
        switch (kind) {
            case TOKEN -> token(element, into);
            case REFERENCE -> reference(element, into);
            case DATE -> date(element, into);
            case STRING -> string(element, into);
            case URI -> uri(element, into);
            default -> {
                // Number, quantity, composite and special parameters are refused before anything is extracted.
            }
        }
    }

    static SearchValue.Ref ref(String text) {
        var id = new IdType(text);
        var type = id.getResourceType();
        return new SearchValue.Ref(type == null ? "" : type, id.getIdPart() == null ? text : id.getIdPart(), text);
    }

    static String fold(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static void token(IBase element, List<SearchValue> into) {
        switch (element) {
            case CodeableConcept concept -> concept.getCoding().forEach(coding -> token(coding, into));
            case Coding coding -> addToken(coding.getSystem(), coding.getCode(), into);
            case Identifier identifier -> addToken(identifier.getSystem(), identifier.getValue(), into);
            case ContactPoint contact -> addToken(null, contact.getValue(), into);
            case Enumeration<?> code -> addToken(code.getSystem(), code.getCode(), into);
            case PrimitiveType<?> primitive -> addToken(null, primitive.getValueAsString(), into);
            default -> {
                // Other shapes carry no code.
            }
        }
    }

    private static void addToken(@Nullable String system, @Nullable String code, List<SearchValue> into) {
        if (code != null && !code.isEmpty()) {
            into.add(new SearchValue.Token(system, code));
        }
    }

    private static void reference(IBase element, List<SearchValue> into) {
        var text = element instanceof Reference reference
                ? reference.getReferenceElement().getValue()
                : element instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
        if (text != null && !text.isEmpty()) {
            into.add(ref(text));
        }
    }

    private static void date(IBase element, List<SearchValue> into) {
        switch (element) {
            case BaseDateTimeType time when time.hasValue() -> into.add(FhirDates.span(time.getValueAsString()));
            case Period period ->
                into.add(new SearchValue.Span(
                        period.getStartElement().hasValue()
                                ? FhirDates.span(period.getStartElement().getValueAsString())
                                        .from()
                                : Instant.MIN,
                        period.getEndElement().hasValue()
                                ? FhirDates.span(period.getEndElement().getValueAsString())
                                        .to()
                                : Instant.MAX));
            case Timing timing -> timing.getEvent().forEach(event -> date(event, into));
            default -> {
                // An onset given as an age or in words has no date to search.
            }
        }
    }

    private static void string(IBase element, List<SearchValue> into) {
        Stream<@Nullable String> parts = switch (element) {
            case HumanName name ->
                Stream.concat(
                        Stream.of(name.getText(), name.getFamily(), name.getNameAsSingleString()),
                        name.getGiven().stream().map(StringType::getValue));
            case Address address ->
                Stream.concat(
                        Stream.of(address.getText(), address.getCity(), address.getPostalCode()),
                        address.getLine().stream().map(StringType::getValue));
            case PrimitiveType<?> primitive -> Stream.of(primitive.getValueAsString());
            default -> Stream.empty();
        };
        parts.forEach(part -> {
            if (part != null && !part.isEmpty()) {
                into.add(new SearchValue.Text(fold(part), part));
            }
        });
    }

    private static void uri(IBase element, List<SearchValue> into) {
        if (element instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            into.add(new SearchValue.Uri(primitive.getValueAsString()));
        }
    }
}
