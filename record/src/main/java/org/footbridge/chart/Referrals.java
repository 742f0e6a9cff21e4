package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.PathwayElements;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** ServiceRequests that ask for social prescribing, of a link worker or of a service itself. */
record Referrals(Vocabulary vocabulary, FactsBuilder facts) {

    /** A cell of a table is no longer, so a route of ours keeps its name. */
    private static final int LONGEST_ROUTE = 400;

    private static final Elements ELEMENTS = Elements.of(
            "status", "doNotPerform", "code", "subject", "authoredOn", "orderDetail", "occurrence[x]", "meta");

    List<Referral> read(RecordRead record) {
        var referrals = new ArrayList<Referral>();
        for (BundleEntry entry : record.part(RecordPart.REFERRALS).entries()) {
            if (entry.type().isEmpty()) {
                unread();
            } else if (entry.type().equals("ServiceRequest")) {
                read(entry, record).ifPresent(referrals::add);
            }
        }
        return referrals.stream().distinct().sorted(comparing(Referral::source)).toList();
    }

    private Optional<Referral> read(BundleEntry entry, RecordRead record) {
        var resource = entry.resource();
        var kind = PathwayElements.referralKind(vocabulary, resource);
        boolean isReadable = CodeLookup.isConcept(resource.path("code"));
        var whose = record.references().whose(resource.path("subject"));
        if ((isReadable && kind.isEmpty()) || whose == Whose.ANOTHERS) {
            return Optional.empty();
        }
        var request = FhirResourceReader.read("ServiceRequest", resource, ELEMENTS);
        if (!isReadable || request.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
            return Optional.empty();
        }
        return request.filter(
                        it -> it.one("doNotPerform").filter(FhirElement::isTrue).isEmpty())
                .flatMap(it -> kind.flatMap(
                        who -> stage(it, resource, who).map(stage -> referral(entry, stage, who, it, record))));
    }

    private Referral referral(BundleEntry entry, Stage stage, Kind kind, FhirElement request, RecordRead record) {
        var performers = new ArrayList<String>();
        for (JsonNode performer : entry.resource().path("performer")) {
            record.references().practitionerRole(performer, entry).ifPresent(performers::add);
        }
        return new Referral(
                entry.source(),
                stage,
                request.date("authoredOn").orElse(null),
                PlainText.line(PathwayElements.referralRoute(vocabulary, entry.resource()), LONGEST_ROUTE),
                performers.stream().distinct().toList(),
                kind,
                stage == Stage.CLOSED ? ended(request) : null,
                PathwayElements.reasons(vocabulary, entry.resource()).stream()
                        .map(reason -> PlainText.line(reason, LONGEST_ROUTE))
                        .toList());
    }

    /** FHIR has no date on which a referral ended: the end of its occurrence, or the last change of it, stands in. */
    private static @Nullable PartialDate ended(FhirElement request) {
        return FhirDates.ofEvent(request.choice("occurrence"))
                .or(() -> request.one("meta").flatMap(it -> it.date("lastUpdated")))
                .orElse(null);
    }

    /**
     * A status that is missing or "unknown" does not say whether anybody waits. Where that would be for a link worker, the
     * referral is unread: whether one can be reached is not known either.
     */
    private Optional<Stage> stage(FhirElement request, JsonNode resource, Kind kind) {
        if (PathwayElements.isOpen(resource)) {
            return Optional.of(Stage.OPEN);
        }
        return switch (request.text("status")) {
            case "draft" -> Optional.of(Stage.DRAFT);
            case "revoked", "completed" -> Optional.of(Stage.CLOSED);
            case "entered-in-error" -> Optional.empty();
            default -> {
                if (kind == Kind.DIRECT) {
                    yield Optional.of(Stage.UNKNOWN);
                }
                unread();
                yield Optional.empty();
            }
        };
    }

    private void unread() {
        facts.unread(RecordPart.REFERRALS, Cause.UNREADABLE, vocabulary.termsReadFrom(RecordPart.REFERRALS));
    }
}
