package org.footbridge.page;

import java.util.List;
import org.footbridge.page.preference.PreferencesSection;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows, in the order in which it is read.
 *
 * @param notices sentences around the cards
 * @param parts what was read, and what was not and why
 * @param cards the same cards as the hook's, the most urgent first
 * @param journeys how far each referral has come, the latest first
 * @param preferences what would suit the patient
 * @param screening what nobody has asked lately
 * @param focus anchor of the card at which the page was asked to open
 */
record AdvicePage(
        BannerView banner,
        NoticesView notices,
        List<PartView> parts,
        List<CardView> cards,
        List<JourneyView> journeys,
        PreferencesSection preferences,
        ScreeningView screening,
        String ruleBase,
        @Nullable String focus) {

    AdvicePage {
        parts = List.copyOf(parts);
        cards = List.copyOf(cards);
        journeys = List.copyOf(journeys);
    }

    /** Whether everything that was asked of the record could be read. */
    public boolean isWholeRecord() {
        return parts.stream().allMatch(PartView::isRead);
    }

    /**
     * The patient banner.
     *
     * @param name or the words that say that none is recorded
     * @param born date of birth and age, or that there is none
     * @param nhsNumber in threes and four, or that there is none
     * @param readAt when the record was read, in London
     * @param died when the patient died, or that no date is recorded; empty where the record does not say that they did
     */
    record BannerView(String name, String born, String nhsNumber, String readAt, String from, String died) {}

    /**
     * Sentences around the cards.
     *
     * @param nothing where there are no cards
     * @param askThePatient where part of the record could not be read
     * @param readFirst label of the button that says that the entries to read first were read
     * @param notUnderstood how many entries could not be understood; empty where all were
     * @param accessEnds the time at which access to the record ends for good; empty where it is renewed
     */
    record NoticesView(
            String nothing, String askThePatient, String readFirst, String notUnderstood, String accessEnds) {}

    /**
     * One part of the record.
     *
     * @param cause why it could not be read; empty where it was
     */
    record PartView(String name, String cause) {
        public boolean isRead() {
            return cause.isEmpty();
        }
    }

    /**
     * One card.
     *
     * @param anchor where it stands on the page, in the order of the cards
     * @param key what it is known by when it is made again
     * @param uuid what feedback names it by
     * @param level info, warning or critical
     * @param detail HTML without any mark-up of a rule base or a record
     * @param toRead digest of the entries that this card asks to read first; null where it asks for none
     */
    record CardView(
            String anchor,
            String key,
            String uuid,
            String level,
            String summary,
            String detail,
            @Nullable String toRead,
            List<RouteView> routes,
            List<ReasonView> reasons) {
        CardView {
            routes = List.copyOf(routes);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One route of a card, or one colleague who can be asked.
     *
     * @param offered whether a draft referral may be added for it
     * @param writes the FHIR type that the button writes
     * @param label what the button says that adds it; empty where none is offered
     * @param copy the referral as text, to copy where it cannot be written to the record; empty where none may be shown
     * @param about what is known about it, a line each; empty where it is only a question
     * @param prompts what to ask first
     * @param leaflet number of its leaflet; null where it has none
     */
    record RouteView(
            String name,
            boolean offered,
            String writes,
            String label,
            String copy,
            List<AboutView> about,
            List<String> prompts,
            @Nullable Long leaflet) {
        RouteView {
            about = List.copyOf(about);
            prompts = List.copyOf(prompts);
        }
    }

    /** One thing that is known about a route. */
    record AboutView(String what, String text) {}

    /** A reason for dismissing a card, as HL7 codes it. */
    record ReasonView(String code, String display) {}

    /**
     * What nobody has asked lately.
     *
     * @param lines what it is, and what to do; none where all was asked
     * @param link where the questions stand; null where the practice has none
     */
    record ScreeningView(
            String title, List<String> lines, @Nullable String link, String linkLabel) {
        ScreeningView {
            lines = List.copyOf(lines);
        }
    }

    /** How far a referral has come. */
    record JourneyView(String title, List<StepView> steps) {
        JourneyView {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One stop of it.
     *
     * @param state done, broken, not-known or to-come
     * @param inWords the state in words, so that nothing hangs on colour
     */
    record StepView(String name, String state, String inWords) {}
}
