package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what has happened to a referral, such as {@code [requested 20 days ago, accepted 18 days ago]}. */
final class HappenedReader {

    static final String HAPPENED = "happened";

    private static final String EXAMPLE =
            "write for example requested 20 days ago, contact 5 days ago or booked in 3 days";
    private static final Map<String, Kind> KINDS = Map.of(
            "requested", Kind.REQUESTED,
            "accepted", Kind.ACCEPTED,
            "on hold", Kind.ON_HOLD,
            "failed", Kind.FAILED,
            "completed", Kind.COMPLETED,
            "message back", Kind.MESSAGE_BACK,
            "contact", Kind.CONTACT,
            "booked", Kind.BOOKED,
            "attended", Kind.ATTENDED,
            "missed", Kind.MISSED);
    private static final Pattern STATED = Pattern.compile("(" + String.join("|", KINDS.keySet())
            + "|asked about (?<alert>.+?))(?:,? (?<when>(?:\\d|in |today|without |last ).*))?");

    private final LocalDate asOf;
    private final YamlProblems complaints;
    private final List<ReferralEvent> events = new ArrayList<>();
    private final List<AskedColleague> asked = new ArrayList<>();

    HappenedReader(LocalDate asOf, YamlProblems complaints) {
        this.asOf = asOf;
        this.complaints = complaints;
    }

    List<ReferralEvent> events() {
        return events;
    }

    List<AskedColleague> asked() {
        return asked;
    }

    void read(Fields fields, String referral) {
        for (var entry : fields.each(HAPPENED)) {
            var text = complaints.text(HAPPENED, entry);
            var stated = STATED.matcher(text);
            var timing = stated.matches() && stated.group("when") != null
                    ? ScenarioDate.read(stated.group("when"), asOf)
                    : Optional.<ScenarioDate>empty();
            if (timing.isEmpty()) {
                complaints.at(entry.line(), HAPPENED, "\"" + text + "\" says nothing that happens", EXAMPLE);
            } else {
                add(
                        referral,
                        stated.group("alert"),
                        stated.group(1),
                        timing.get().when());
            }
        }
    }

    private void add(String referral, @Nullable String alert, String what, @Nullable PartialDate when) {
        if (alert != null) {
            asked.add(new AskedColleague(alert, referral, when, "Task/" + number()));
            return;
        }
        var kind = KINDS.get(what);
        if (kind != null) {
            events.add(new ReferralEvent(referral, kind, when, type(kind) + "/" + number()));
        }
    }

    private int number() {
        return 100 + events.size() + asked.size();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case REQUESTED, ACCEPTED, ON_HOLD, FAILED, COMPLETED -> "Task";
            case CONTACT, MESSAGE_BACK -> "Communication";
            case BOOKED, ATTENDED, MISSED -> "Appointment";
        };
    }
}
