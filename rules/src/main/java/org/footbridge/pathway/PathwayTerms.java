package org.footbridge.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Why a link worker cannot be reached. */
    public static final Set<String> OBSTACLES =
            Set.of(NOBODY_NAMED, TEAM_NOT_ACTIVE, LEFT_TEAM, ROLE_NOT_ACTIVE, ROLE_ENDED, NO_CONTACT);

    /** What is not known where it could not be checked whether the link worker can be reached. */
    public static final Set<String> UNREAD_WITH_LINK_WORKER = Stream.concat(
                    ABOUT_LINK_WORKER.stream(), Stream.of(JourneyTerms.SHARED_MAILBOX))
            .collect(Collectors.toUnmodifiableSet());

    /** What depends on an open referral to a link worker. */
    private static final List<String> ABOUT_OPEN =
            Stream.concat(Stream.of(OPEN, WAITED), ABOUT_LINK_WORKER.stream()).toList();

    /** All derived terms; a test compares them with the vocabulary. */
    public static final List<String> ALL =
            Stream.concat(ABOUT_OPEN.stream(), JourneyTerms.ALL.stream()).toList();

    private PathwayTerms() {}

    /** Whether the pathway rules state one term only where they state another with that value, for every record. */
    public static boolean isOnlyStatedWith(String term, String other, ObservedValue value) {
        if (other.equals(OPEN)) {
            return value.equals(ObservedValue.yes()) && ABOUT_OPEN.contains(term);
        }
        boolean aboutUnreachable = ABOUT_OPEN.contains(term) && !term.equals(OPEN) && !term.equals(REACHABLE);
        return other.equals(REACHABLE) && value.equals(ObservedValue.no()) && aboutUnreachable;
    }

    public static Observation yes(String term, Referral referral) {
        return new Observation(term, ObservedValue.yes(), referral.authored(), referral.source());
    }

    public static Observation no(String term, Referral referral) {
        return new Observation(term, ObservedValue.no(), referral.authored(), referral.source());
    }

    /** How many working days a referral has waited; counted from the first day on which it can have been written. */
    public static Observation waited(Referral referral, LocalDate asOf, WorkingDays calendar) {
        var authored = referral.authored();
        if (authored == null) {
            throw new IllegalArgumentException("the referral has no date");
        }
        return new Observation(
                WAITED,
                ObservedValue.of(BigDecimal.valueOf(calendar.between(authored.earliest(), asOf))),
                authored,
                referral.source());
    }
}
