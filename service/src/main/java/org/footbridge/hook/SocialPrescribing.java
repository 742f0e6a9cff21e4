package org.footbridge.hook;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardMaker;
import org.footbridge.card.MadeCard;
import org.footbridge.card.Recipient;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.cdshooks.CdsService;
import org.footbridge.chart.Chart;
import org.footbridge.feedback.IssuedCard;
import org.footbridge.feedback.Ledger;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.hook.refusal.PreconditionFailed;
import org.footbridge.hook.trust.TrustedCaller;
import org.footbridge.prefetch.FhirAccess;
import org.footbridge.prefetch.Reading;
import org.footbridge.prefetch.RecordRead;
import org.footbridge.prefetch.RecordReader;
import org.footbridge.prefetch.RecordRequest;
import org.footbridge.prefetch.Templates;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service that a GP's record calls when a patient's record opens. {@link #answer} tells the whole story. */
@Component
public class SocialPrescribing {
    /** The path segment of the service; permanent, since clients are configured with it. */
    public static final String ID = "social-prescribing-patient-view";

    /** The one hook it answers. */
    static final String HOOK = "patient-view";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LiveRuleBase live;
    private final RecordReader reader;
    private final Chart chart;
    private final Adviser adviser;
    private final CardMaker cardMaker;
    private final Ledger ledger;
    private final Clock clock;

    SocialPrescribing(
            LiveRuleBase live,
            RecordReader reader,
            Chart chart,
            Adviser adviser,
            CardMaker cardMaker,
            Ledger ledger,
            Clock clock) {
        this.live = live;
        this.reader = reader;
        this.chart = chart;
        this.adviser = adviser;
        this.cardMaker = cardMaker;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How discovery describes this service; what it asks to prefetch follows from the live rule base. */
    public CdsService definition() {
        return new CdsService(
                HOOK,
                "Social prescribing",
                "Shows non-medical needs that the record suggests, what may help locally, and referrals that have"
                        + " lost their link worker. Advice for the clinician; it decides and changes nothing.",
                ID,
                Templates.from(live.current().vocabulary()).byKey(),
                "FHIR R4. What prefetch leaves out is read from fhirServer, which must be registered with this"
                        + " service.",
                "2.0.1",
                "1.0",
                Map.of());
    }

    /** The advice as cards; none where there is nothing to say. What was sent is remembered in the ledger. */
    public CdsResponse answer(CdsRequest request, TrustedCaller caller) {
        var answer = cards(request, caller);
        ledger.issued(issued(answer));
        return new CdsResponse(answer.cards().stream().map(MadeCard::card).toList());
    }

    /** Cards, and the rule base that they were made with. */
    record Answer(RuleBase ruleBase, List<MadeCard> cards) {}

    /** The story, a verb a stage: read the record, take it as facts, advise, make cards. */
    Answer cards(CdsRequest request, TrustedCaller caller) {
        var ruleBase = live.current();
        var record = read(request, caller, ruleBase);
        var facts = chart.facts(record, LocalDate.now(clock.withZone(LONDON)), ruleBase.vocabulary());
        var advice = adviser.advise(ruleBase, facts);
        var recipient = new Recipient(record.patientReference(), clinician(request));
        return new Answer(ruleBase, cardMaker.cards(ruleBase, advice, recipient));
    }

    private RecordRead read(CdsRequest request, TrustedCaller caller, RuleBase ruleBase) {
        var patient = Objects.requireNonNull(request.contextText("patientId"), "checked on reading the request");
        var wanted = new RecordRequest(patient, request.prefetch(), access(request, caller));
        return switch (reader.read(wanted, ruleBase.vocabulary())) {
            case RecordRead record -> record;
            case Reading.NoPatient(var cause) ->
                throw new PreconditionFailed(
                        "The patient "
                                + cause.map(why -> "could not be read (" + why.word() + ")")
                                        .orElse("is not there"),
                        "Send the prefetch key \"patient\", or fhirServer with leave to read the patient.");
        };
    }

    /** A server is read with the token that came for it; without one only where the caller may do so. */
    private static Optional<FhirAccess> access(CdsRequest request, TrustedCaller caller) {
        var server = request.fhirServer();
        var authorization = request.fhirAuthorization();
        if (server == null || (authorization == null && !caller.mayReadWithoutToken())) {
            return Optional.empty();
        }
        return Optional.of(new FhirAccess(
                URI.create(server), Optional.ofNullable(authorization).map(granted -> granted.accessToken())));
    }

    /** The user, where the hook names one that may sign a referral. */
    private static @Nullable String clinician(CdsRequest request) {
        var user = request.contextText("userId");
        return user != null && user.matches("Practitioner(Role)?/[A-Za-z0-9\\-.]{1,64}") ? user : null;
    }

    private List<IssuedCard> issued(Answer answer) {
        return answer.cards().stream()
                .map(made -> new IssuedCard(
                        Objects.requireNonNull(made.card().uuid()),
                        ID,
                        made.ruleIds(),
                        made.routesBySuggestion(),
                        answer.ruleBase().about().version(),
                        answer.ruleBase().sha256(),
                        clock.instant()))
                .toList();
    }
}
