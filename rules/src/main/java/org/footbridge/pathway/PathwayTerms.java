package org.footbridge.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.Referral;

/** The vocabulary terms that the pathway rules derive, and the observations that state them. */
public final class PathwayTerms {

    public static final String OPEN = "social prescribing referral open";
    public static final String WAITED = "working days the referral has waited";
    public static final String REACHABLE = "link worker reachable";
    public static final String NOBODY_NAMED = "no link worker named";
    public static final String TEAM_NOT_ACTIVE = "care team not active";
    public static final String LEFT_TEAM = "link worker left the care team";
    public static final String ROLE_NOT_ACTIVE = "link worker role not active";
    public static final String ROLE_ENDED = "link worker role ended";
    public static final String NO_CONTACT = "no telephone or e-mail for the link worker";

    /** Everything that depends on finding the link worker. */
    public static final List<String> ABOUT_LINK_WORKER =
            List.of(REACHABLE, NOBODY_NAMED, TEAM_NOT_ACTIVE, LEFT_TEAM, ROLE_NOT_ACTIVE, ROLE_ENDED, NO_CONTACT);

    /** All derived terms; a test compares them with the vocabulary. */
    public static final List<String> ALL =
            Stream.concat(Stream.of(OPEN, WAITED), ABOUT_LINK_WORKER.stream()).toList();

    private static final LocalDate MONDAY = LocalDate.of(1, 1, 1);

    private PathwayTerms() {}

    /** Whether the pathway rules state one term only where they state another with that value, for every record. */
    public static boolean isOnlyStatedWith(String term, String other, ObservedValue value) {
        if (other.equals(OPEN)) {
            return value.equals(ObservedValue.yes()) && ALL.contains(term);
        }
        boolean aboutUnreachable = ALL.contains(term) && !term.equals(OPEN) && !term.equals(REACHABLE);
        return other.equals(REACHABLE) && value.equals(ObservedValue.no()) && aboutUnreachable;
    }

    public static Observation yes(String term, Referral referral) {
        return new Observation(term, ObservedValue.yes(), referral.authored(), referral.source());
    }

    public static Observation no(String term, Referral referral) {
        return new Observation(term, ObservedValue.no(), referral.authored(), referral.source());
    }

    /** How many working days a referral has waited; counted from the first day on which it can have been written. */
    public static Observation waited(Referral referral, LocalDate asOf) {
        var authored = referral.authored();
        if (authored == null) {
            throw new IllegalArgumentException("the referral has no date");
        }
        return new Observation(
                WAITED,
                ObservedValue.of(BigDecimal.valueOf(workingDays(authored.earliest(), asOf))),
                authored,
                referral.source());
    }

    /** Mondays to Fridays after the first day, up to and including the last; bank holidays count as working days. */
    static long workingDays(LocalDate first, LocalDate last) {
        return first.isBefore(last) ? workingDaysUntil(last) - workingDaysUntil(first) : 0;
    }

    /** Counted from a Monday long ago by whole weeks, since a date may lie two thousand years back. */
    private static long workingDaysUntil(LocalDate day) {
        long days = ChronoUnit.DAYS.between(MONDAY, day);
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 4);
    }
}
