package org.footbridge.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.acknowledgement.DiscreetEntries;
import org.footbridge.card.CardHtml;
import org.footbridge.card.DateText;
import org.footbridge.card.PreferenceText;
import org.footbridge.card.TracedCard;
import org.footbridge.card.TracedCard.CardRoute;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.chart.Chart;
import org.footbridge.chart.PatientIdentity;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.launch.session.PageState.ShownCard;
import org.footbridge.page.AdvicePage.CardView;
import org.footbridge.page.AdvicePage.NoticesView;
import org.footbridge.page.AdvicePage.PartView;
import org.footbridge.page.AdvicePage.ReasonView;
import org.footbridge.page.AdvicePage.RouteView;
import org.footbridge.page.AdvicePage.ScreeningView;
import org.footbridge.page.preference.PreferencesSection;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.rule.AlertText;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of what a consultation came to: nothing on it is decided here. */
@Component
final class AdvicePageMaker {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Chart chart;
    private final Consultation consultation;
    private final CardHtml html = new CardHtml();
    private final ReferralProgress journeys = new ReferralProgress();

    AdvicePageMaker(Chart chart, Consultation consultation) {
        this.chart = chart;
        this.consultation = consultation;
    }

    AdvicePage page(LaunchedRecord record) {
        var advised = record.advised();
        var ruleBase = advised.ruleBase();
        var cards = cards(record);
        var identity = chart.identity(advised.record());
        var parts = parts(record, ruleBase.wording());
        return new AdvicePage(
                PatientBanner.of(identity, record),
                notices(record, identity, parts.stream().allMatch(PartView::isRead)),
                parts,
                cards,
                journeys.of(advised.facts(), ruleBase),
                PreferencesSection.of(record, cause(RecordPart.PREFERENCES, record, ruleBase.wording())),
                screening(advised),
                ruleBase.about().title() + ", version " + ruleBase.about().version(),
                focus(record).map(at -> cards.get(at).anchor()).orElse(null));
    }

    private static ScreeningView screening(Consulted.OnRecord advised) {
        var ruleBase = advised.ruleBase();
        return new ScreeningView(
                ruleBase.wording().say(WordingKey.SCREENING_TITLE),
                advised.advice().reminders().stream()
                        .flatMap(reminder -> reminder.notices().stream())
                        .filter(AlertText::isAtTheEndOfThePage)
                        .map(notice -> notice.summary() + ". " + notice.whatNext())
                        .toList(),
                ruleBase.about().screeningLink().orElse(null),
                ruleBase.wording().say(WordingKey.SCREENING_LINK));
    }

    /** Where the card stands from which the page was opened. */
    private Optional<Integer> focus(LaunchedRecord record) {
        return consultation
                .linkedCard(record.advised(), record.context().appContext())
                .map(record.advised().cards()::indexOf);
    }

    private static NoticesView notices(LaunchedRecord record, PatientIdentity identity, boolean wholeRecord) {
        var facts = record.advised().facts();
        var wording = record.advised().ruleBase().wording();
        return new NoticesView(
                wording.say(nothing(identity, wholeRecord)),
                wording.say(WordingKey.ASK_THE_PATIENT),
                wording.say(WordingKey.READ_FIRST_BUTTON),
                facts.notUnderstood() == 0
                        ? ""
                        : wording.say(WordingKey.NOT_UNDERSTOOD, "count", String.valueOf(facts.notUnderstood())),
                record.accessEnds()
                        .map(at -> TIME.format(at.atZone(London.ZONE)))
                        .orElse(""));
    }

    private static WordingKey nothing(PatientIdentity identity, boolean wholeRecord) {
        if (identity.died()) {
            return WordingKey.NOTHING_TO_SUGGEST_DIED;
        }
        return wholeRecord ? WordingKey.NOTHING_TO_SUGGEST : WordingKey.NOTHING_TO_SUGGEST_FROM_A_PART;
    }

    private static List<PartView> parts(LaunchedRecord record, Wording wording) {
        // What is only read about a referral was not read, and is not missed, where there is none.
        boolean withReferral = !record.advised().facts().pathway().referrals().isEmpty();
        return Stream.of(RecordPart.values())
                .filter(part -> withReferral
                        || !PrefetchTemplates.all().onlyWithReferral().contains(part))
                // What only ranks has a place of its own on the page, where nothing rests on its absence.
                .filter(part -> !part.onlyRanks())
                .map(part -> new PartView(
                        wording.say(WordingKey.valueOf("PART_" + part.name())), cause(part, record, wording)))
                .toList();
    }

    private static String cause(RecordPart part, LaunchedRecord record, Wording wording) {
        if (record.notGranted().contains(part)) {
            return wording.say(WordingKey.CAUSE_NOT_GRANTED);
        }
        return record.advised().facts().unread().stream()
                .filter(unread -> unread.part() == part)
                .map(unread ->
                        wording.say(WordingKey.valueOf("CAUSE_" + unread.cause().name())))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<CardView> cards(LaunchedRecord record) {
        var cards = new ArrayList<CardView>();
        for (var made : record.advised().cards()) {
            cards.add(card(made, cards.size() + 1, record));
        }
        return cards;
    }

    /** The uuid is that of its first showing, which the ledger has. */
    private CardView card(TracedCard made, int number, LaunchedRecord record) {
        var card = made.card();
        return new CardView(
                "card-" + number,
                made.key(),
                record.page()
                        .byKey(made.key())
                        .map(ShownCard::uuid)
                        .orElseGet(() -> Objects.requireNonNull(card.uuid())),
                card.indicator().name().toLowerCase(Locale.ROOT),
                card.summary(),
                html.toHtml(Objects.requireNonNullElse(card.detail(), "")),
                toRead(made, record.advised()),
                made.routes().stream()
                        .map(route -> route(route, label(card, route), record.advised()))
                        .toList(),
                card.overrideReasons().stream()
                        .map(reason -> new ReasonView(
                                reason.code(), Objects.requireNonNullElse(reason.display(), reason.code())))
                        .toList());
    }

    private static @Nullable String toRead(TracedCard made, Consulted.OnRecord advised) {
        return advised.toRead()
                .filter(_ -> made.readOnceFor().isPresent())
                .map(DiscreetEntries::digest)
                .orElse(null);
    }

    private static String label(Card card, CardRoute route) {
        return card.suggestions().stream()
                .filter(suggestion -> Objects.equals(suggestion.uuid(), route.suggestion()))
                .map(Suggestion::label)
                .findFirst()
                .orElse("");
    }

    private static RouteView route(CardRoute route, String label, Consulted.OnRecord advised) {
        var ruleBase = advised.ruleBase();
        var leaflets = ruleBase.leaflets();
        boolean offered = route.suggestion() != null;
        boolean withText = advised.allowsTextForPatient();
        long number = LeafletController.numberOf(route.route());
        if (route.isTask()) {
            return new RouteView(route.route(), offered, "Task", label, route.task(), List.of(), List.of(), null);
        }
        return new RouteView(
                route.route(),
                offered,
                "ServiceRequest",
                label,
                offered && withText ? text(route, ruleBase, advised.facts()) : "",
                AboutRoute.of(route.route(), advised),
                offered && withText ? leaflets.prompts(route.route()) : List.of(),
                withText && leaflets.of(route.route()).isPresent() ? number : null);
    }

    private static String text(CardRoute route, RuleBase ruleBase, PatientFacts facts) {
        var preferences = new PreferenceText(ruleBase, facts.asOf()).sentence(facts.preferences());
        var text = ruleBase.wording()
                .say(
                        WordingKey.REFERRAL_TEXT,
                        "route",
                        route.route(),
                        "facts",
                        route.facts(),
                        "source",
                        ruleBase.about().title(),
                        "date",
                        DateText.inWords(facts.asOf()));
        return preferences.isEmpty() ? text : text + "\n" + preferences;
    }
}
