package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.launcher.store.SearchValue.Ref;
import org.footbridge.launcher.store.SearchValue.Span;
import org.footbridge.launcher.store.SearchValue.Text;
import org.footbridge.launcher.store.SearchValue.Token;
import org.footbridge.launcher.store.SearchValue.Uri;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** FHIR elements as the values that searches compare. */
final class SearchValueReader {

    private SearchValueReader() {}

    static Stream<? extends SearchValue> values(IBase element, RestSearchParameterTypeEnum kind) {
        return switch (kind) {
            case TOKEN -> tokens(element);
            case REFERENCE ->
                present(
                                element instanceof Reference reference
                                        ? reference.getReferenceElement().getValue()
                                        : primitive(element))
                        .map(Ref::of);
            case DATE -> dates(element);
            case STRING -> texts(element).flatMap(SearchValueReader::present).map(Text::of);
            case URI -> present(primitive(element)).map(Uri::new);
            // Number, quantity, composite and special parameters are refused before anything is extracted.
            default -> Stream.empty();
        };
    }

    private static @Nullable String primitive(IBase element) {
        return element instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
    }

    private static Stream<String> present(@Nullable String text) {
        return text == null || text.isEmpty() ? Stream.empty() : Stream.of(text);
    }

    private static Stream<Token> tokens(IBase element) {
        return switch (element) {
            case CodeableConcept concept -> concept.getCoding().stream().flatMap(SearchValueReader::tokens);
            case Coding coding -> token(coding.getSystem(), coding.getCode());
            case Identifier identifier -> token(identifier.getSystem(), identifier.getValue());
            case ContactPoint contact -> token(null, contact.getValue());
            case Enumeration<?> code -> token(code.getSystem(), code.getCode());
            // Other shapes carry no code.
            default -> token(null, primitive(element));
        };
    }

    private static Stream<Token> token(@Nullable String system, @Nullable String code) {
        return present(code).map(text -> new Token(system, text));
    }

    private static Stream<Span> dates(IBase element) {
        return switch (element) {
            case BaseDateTimeType time when time.hasValue() -> Stream.of(Span.of(time.getValueAsString()));
            case Period period ->
                Stream.of(new Span(
                        bound(period.getStartElement(), Span::from, Instant.MIN),
                        bound(period.getEndElement(), Span::to, Instant.MAX)));
            case Timing timing -> timing.getEvent().stream().flatMap(SearchValueReader::dates);
            // An onset given as an age or in words has no date to search.
            default -> Stream.empty();
        };
    }

    private static Instant bound(BaseDateTimeType day, Function<Span, Instant> side, Instant open) {
        return day.hasValue() ? side.apply(Span.of(day.getValueAsString())) : open;
    }

    private static Stream<@Nullable String> texts(IBase element) {
        return switch (element) {
            case HumanName name ->
                Stream.concat(
                        Stream.of(name.getText(), name.getFamily(), name.getNameAsSingleString()),
                        name.getGiven().stream().map(StringType::getValue));
            case Address address ->
                Stream.concat(
                        Stream.of(address.getText(), address.getCity(), address.getPostalCode()),
                        address.getLine().stream().map(StringType::getValue));
            default -> Stream.of(primitive(element));
        };
    }
}
