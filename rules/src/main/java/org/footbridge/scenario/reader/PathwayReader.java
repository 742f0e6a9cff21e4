package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.OrderedReferrals;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Text;
import org.jspecify.annotations.Nullable;

/** Reads the referrals so far and who may have taken them, as the record would hold them. */
final class PathwayReader {

    static final String PATHWAY = "pathway";

    private static final String REFERRAL = "referral";
    private static final String ROUTE = "route";
    private static final String KIND = "kind";
    private static final String ENDED = "ended";
    private static final String NEED = "need";
    private static final String ORDERED = "being ordered";
    private static final String LINK_WORKER = "link worker";
    private static final String NAMED_BY = "named by";
    private static final String ROLE = "role";
    private static final String CONTACT = "contact";
    private static final String CARE_TEAM = "care team";
    private static final String NOT_READ = "could not be read";
    private static final String IN_TEAM = "the care team";
    private static final String BOTH = "the referral and the care team";

    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final List<String> KINDS = List.of(LINK_WORKER, "direct");
    private static final List<String> NAMERS = List.of("the referral", IN_TEAM, BOTH);
    private static final List<String> ROLES = List.of("active", "not active", "ended", NOT_READ);
    private static final List<String> TEAMS = List.of("active", "not active", "left");
    private static final Map<String, Contact> CONTACTS = Map.of(
            "recorded",
            Contact.RECORDED,
            "shared mailbox",
            Contact.SHARED_MAILBOX,
            "not recorded",
            Contact.NOT_RECORDED,
            NOT_READ,
            Contact.COULD_NOT_BE_READ);
    private static final Map<String, Stage> STAGES =
            Map.of("open", Stage.OPEN, "draft", Stage.DRAFT, "closed", Stage.CLOSED, "unknown", Stage.UNKNOWN);
    private static final Pattern STATED = Pattern.compile("([a-z]+)(?:,? (.+))?");

    private final LocalDate asOf;
    private final YamlProblems complaints;
    private final List<Referral> referrals = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<LinkWorker> linkWorkers = new ArrayList<>();
    private final Set<String> ordered = new HashSet<>();
    private final HappenedReader happened;

    PathwayReader(LocalDate asOf, YamlProblems complaints) {
        this.asOf = asOf;
        this.complaints = complaints;
        this.happened = new HappenedReader(asOf, complaints);
    }

    Pathway read(Fields scenario) {
        scenario.each(PATHWAY)
                .forEach(entry -> referral(complaints.fields(PATHWAY, entry, "referral: open, 10 days ago")));
        return new Pathway(referrals, participations, linkWorkers, happened.events(), happened.asked())
                .ordering(new OrderedReferrals(ordered, Set.of()));
    }

    /** What the scenario's link workers leave unread; the terms that hang on it are the pathway rules' to say. */
    List<Unread> unread() {
        return linkWorkers.stream().allMatch(LinkWorker::isChecked)
                ? List.of()
                : List.of(new Unread(RecordPart.LINK_WORKERS, Unread.Cause.REFUSED, Set.of()));
    }

    private void referral(Fields fields) {
        complaints.expect(
                fields, List.of(REFERRAL, ROUTE, NEED, KIND, ENDED, ORDERED, LINK_WORKER, HappenedReader.HAPPENED));
        var performers = new ArrayList<String>();
        fields.each(LINK_WORKER).stream()
                .filter(entry -> !(entry instanceof Text(int line, String text) && text.equals("not named")))
                .map(entry -> complaints.fields(
                        LINK_WORKER, entry, "not named, or {named by: the referral, contact: recorded}"))
                .forEach(worker -> linkWorker(worker, performers));
        var stated = complaints.text(fields, REFERRAL, "");
        var parts = STATED.matcher(stated);
        var stage = parts.matches() ? STAGES.get(parts.group(1)) : null;
        var timing = parts.matches() && parts.group(2) != null
                ? ScenarioDate.read(parts.group(2), asOf)
                : Optional.<ScenarioDate>empty();
        if (stage == null || timing.isEmpty()) {
            complaints.at(
                    fields.line(),
                    REFERRAL,
                    "\"" + stated + "\" is no referral",
                    "write open, draft, closed or unknown, and when: open, 10 days ago");
            return;
        }
        referrals.add(new Referral(
                "ServiceRequest/" + (referrals.size() + 1),
                stage,
                timing.get().when(),
                complaints.text(fields, ROUTE, ""),
                performers,
                choice(fields, KIND, LINK_WORKER, KINDS).equals(LINK_WORKER) ? Kind.LINK_WORKER : Kind.DIRECT,
                ended(fields, stage),
                fields.each(NEED).stream()
                        .map(need -> complaints.text(NEED, need))
                        .toList()));
        var source = referrals.getLast().source();
        if (choice(fields, ORDERED, "no", YES_OR_NO).equals("yes")) {
            ordered.add(source);
        }
        happened.read(fields, source);
    }

    private @Nullable PartialDate ended(Fields fields, Stage stage) {
        var field = fields.find(ENDED);
        if (field.isEmpty()) {
            return null;
        }
        var text = complaints.text(ENDED, field.get().value());
        var timing = ScenarioDate.read(text, asOf);
        if (timing.isEmpty()) {
            complaints.at(field.get().line(), ENDED, "\"" + text + "\" says no time", ScenarioDate.EXAMPLES);
        } else if (stage != Stage.CLOSED) {
            complaints.at(field.get().line(), ENDED, "only a closed referral has ended", "write referral: closed");
        }
        return timing.map(ScenarioDate::when).orElse(null);
    }

    private void linkWorker(Fields fields, List<String> performers) {
        complaints.expect(fields, List.of(NAMED_BY, ROLE, CONTACT, CARE_TEAM));
        var role = "PractitionerRole/" + (linkWorkers.size() + 1);
        var namedBy = choice(fields, NAMED_BY, "the referral", NAMERS);
        if (!namedBy.equals(IN_TEAM)) {
            performers.add(role);
        }
        if (namedBy.equals(IN_TEAM) || namedBy.equals(BOTH)) {
            var team = choice(fields, CARE_TEAM, "active", TEAMS);
            participations.add(new Participation(role, !team.equals("not active"), team.equals("left")));
        } else if (fields.find(CARE_TEAM).isPresent()) {
            complaints.at(fields.line(), CARE_TEAM, "this link worker is in no care team", "write named by: " + BOTH);
        }
        var state = choice(fields, ROLE, "active", ROLES);
        var contact = CONTACTS.getOrDefault(
                choice(fields, CONTACT, "recorded", List.copyOf(CONTACTS.keySet())), Contact.RECORDED);
        linkWorkers.add(
                state.equals(NOT_READ)
                        ? LinkWorker.unread(role)
                        : new LinkWorker(role, true, !state.equals("not active"), state.equals("ended"), contact));
    }

    private String choice(Fields fields, String key, String otherwise, List<String> words) {
        var word = complaints.text(fields, key, otherwise);
        if (!words.contains(word)) {
            complaints.unknown(fields.find(key).orElseThrow().line(), key, word, words);
        }
        return word;
    }
}
