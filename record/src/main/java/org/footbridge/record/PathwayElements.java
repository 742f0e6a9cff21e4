package org.footbridge.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Defines open referral, link worker and contact on FHIR elements. The reading of named roles and the chart share these
 * definitions: if they differed, a link worker would be called unreachable whose details were never read.
 */
public final class PathwayElements {

    /** Code system of the categories that say who takes a referral. */
    public static final String REFERRAL_KIND = "https://footbridge.example/CodeSystem/referral-kind";

    /** Code system of the codes that say about which alert a Task asks a colleague. */
    public static final String ASKED_ABOUT = "https://footbridge.example/CodeSystem/asked-about";

    public static final String DIRECT = "direct";
    public static final String TO_LINK_WORKER = "link-worker";

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private static final Set<String> OPEN = Set.of("active", "on-hold");
    private static final Set<String> REACHABLE_BY = Set.of("phone", "sms", "email");

    private PathwayElements() {}

    /** Whether somebody waits for what a ServiceRequest asks for. */
    public static boolean isOpen(JsonNode serviceRequest) {
        return OPEN.contains(serviceRequest.path("status").stringValue(""));
    }

    /** Who takes what a ServiceRequest asks for; empty where it is no referral of ours, as for a laboratory. */
    public static Optional<Kind> referralKind(Vocabulary vocabulary, JsonNode serviceRequest) {
        boolean isSocialPrescribing = isCodedIn(vocabulary.valueSet(Vocabulary.REFERRAL), serviceRequest.path("code"));
        boolean isDirect = isOfKind(DIRECT, serviceRequest)
                || directRoute(vocabulary, serviceRequest).isPresent()
                // Drafts of earlier versions named every route in the order detail of the one code.
                || (isSocialPrescribing
                        && !isOfKind(TO_LINK_WORKER, serviceRequest)
                        && isDirect(vocabulary, orderDetail(serviceRequest)));
        if (isDirect) {
            return Optional.of(Kind.DIRECT);
        }
        return isSocialPrescribing ? Optional.of(Kind.LINK_WORKER) : Optional.empty();
    }

    /** The route that a referral asks for, as the record names it; empty where it names none. */
    public static String referralRoute(Vocabulary vocabulary, JsonNode serviceRequest) {
        return directRoute(vocabulary, serviceRequest)
                .or(() -> Optional.of(orderDetail(serviceRequest)).filter(route -> !route.isEmpty()))
                .orElseGet(() -> isOfKind(DIRECT, serviceRequest) ? asWritten(serviceRequest.path("code")) : "");
    }

    private static String asWritten(JsonNode concept) {
        return Stream.concat(
                        Stream.of(concept.path("text")),
                        concept.path("coding").valueStream().map(coding -> coding.path("display")))
                .map(text -> text.stringValue(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> directRoute(Vocabulary vocabulary, JsonNode serviceRequest) {
        return serviceRequest
                .path("code")
                .path("coding")
                .valueStream()
                .flatMap(
                        coding -> vocabulary
                                .routeReferredTo(
                                        coding.path("system").stringValue(""),
                                        coding.path("code").stringValue(""))
                                .stream())
                .filter(route -> isDirect(vocabulary, route))
                .findFirst();
    }

    /** Whether a referral to a route has a code of its own. */
    private static boolean isDirect(Vocabulary vocabulary, String route) {
        var socialPrescribing = vocabulary.valueSet(Vocabulary.REFERRAL);
        return vocabulary
                .referralCode(route)
                .filter(own -> !socialPrescribing.contains(
                        own.code().system(), own.code().code()))
                .isPresent();
    }

    private static boolean isOfKind(String kind, JsonNode serviceRequest) {
        return serviceRequest
                .path("category")
                .valueStream()
                .flatMap(category -> category.path("coding").valueStream())
                .anyMatch(coding -> coding.path("system").stringValue("").equals(REFERRAL_KIND)
                        && coding.path("code").stringValue("").equals(kind));
    }

    private static String orderDetail(JsonNode serviceRequest) {
        return serviceRequest.path("orderDetail").path(0).path("text").stringValue("");
    }

    /** Whether a Consent is about disclosing information, and not about treatment or research. */
    public static boolean isConsentToShare(JsonNode consent) {
        return consent.path("category")
                .valueStream()
                .flatMap(category -> category.path("coding").valueStream())
                .anyMatch(coding -> coding.path("system").stringValue("").equals(ACT_CODE)
                        && coding.path("code").stringValue("").equals("IDSCL"));
    }

    /** The alert about which a Task of ours asks a colleague; empty for any other Task. */
    public static Optional<String> askedAbout(JsonNode task) {
        return task.path("code")
                .path("coding")
                .valueStream()
                .filter(coding -> coding.path("system").stringValue("").equals(ASKED_ABOUT))
                .map(coding -> coding.path("code").stringValue(""))
                .filter(alert -> !alert.isEmpty())
                .findFirst();
    }

    /** Why a referral was made: what its reasons say in words, and the terms that their codes or their words stand for. */
    public static List<String> reasons(Vocabulary vocabulary, JsonNode serviceRequest) {
        return serviceRequest
                .path("reasonCode")
                .valueStream()
                .flatMap(reason -> inWords(vocabulary, reason))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> inWords(Vocabulary vocabulary, JsonNode reason) {
        var written = Stream.concat(
                        Stream.of(reason.path("text")),
                        reason.path("coding").valueStream().map(coding -> coding.path("display")))
                .map(text -> text.stringValue(""))
                .toList();
        var coded = reason.path("coding")
                .valueStream()
                .flatMap(coding ->
                        vocabulary
                                .meanings(
                                        coding.path("system").stringValue(""),
                                        coding.path("code").stringValue(""))
                                .stream()
                                .map(CodeMeaning::term));
        var called = written.stream().flatMap(text -> vocabulary.termsCalled(text).stream());
        return Stream.of(written.stream(), coded, called).flatMap(each -> each);
    }

    /** Whether a CodeableConcept carries a code of a value set. */
    public static boolean isCodedIn(ValueSet valueSet, JsonNode concept) {
        return concept.path("coding")
                .valueStream()
                .anyMatch(coding -> valueSet.contains(
                        coding.path("system").stringValue(""),
                        coding.path("code").stringValue("")));
    }

    /** Whether a PractitionerRole is a link worker's. */
    public static boolean isLinkWorker(ValueSet linkWorker, JsonNode practitionerRole) {
        return practitionerRole.path("code").valueStream().anyMatch(code -> isCodedIn(linkWorker, code));
    }

    /** Whether a person can be reached by a ContactPoint, on the days of its period. */
    public static boolean isContact(@Nullable String system, @Nullable String value, @Nullable String use) {
        return system != null
                && REACHABLE_BY.contains(system)
                && value != null
                && !value.isBlank()
                && !"old".equals(use);
    }

    /** Whether a ContactPoint is a contact on every day. */
    static boolean isLastingContact(JsonNode telecom) {
        return isContact(
                        telecom.path("system").stringValue(""),
                        telecom.path("value").stringValue(""),
                        telecom.path("use").stringValue(""))
                && telecom.path("period").isMissingNode();
    }
}
