package org.footbridge.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseFiles;

/**
 * Whose approval a change needs: somebody's who has not worked at it, and the clinical safety officer's for what weakens a
 * safeguard, for rows about safety and for the codes and words that say how a record is understood.
 *
 * @param bySafetyOfficer whether the safety officer has to approve it
 * @param why what makes it so, a sentence each
 */
public record ApprovalNeed(boolean bySafetyOfficer, List<String> why) {

    /** Where the tables stand that the clinical safety officer approves, as beginnings of paths. */
    public static final List<String> SAFETY = List.of(
            "2-withholding/",
            "4-alerts/",
            "codes/",
            "excluded/",
            "canaries.csv",
            "vocabulary.csv",
            "words.csv",
            "answers.csv",
            "referrals.csv",
            "kept-off-leaflets.csv",
            "wording.csv",
            "bank-holidays.csv");

    private static final String ABOUT = "about.csv";
    private static final String VERSION = "(?m)^version,.*$";

    public ApprovalNeed {
        why = List.copyOf(why);
    }

    public static ApprovalNeed of(RuleBaseFiles live, RuleBaseFiles next, List<Weakening> weakenings) {
        var why = new ArrayList<String>();
        if (!weakenings.isEmpty()) {
            why.add(
                    weakenings.size() == 1
                            ? "a safeguard is weakened"
                            : weakenings.size() + " safeguards are weakened");
        }
        var paths = new HashSet<>(live.texts().keySet());
        paths.addAll(next.texts().keySet());
        paths.stream()
                .filter(path ->
                        !Objects.equals(live.texts().get(path), next.texts().get(path)))
                .filter(path -> SAFETY.stream().anyMatch(path::startsWith))
                .sorted()
                .forEach(path -> why.add(path + " is about safety, or says how a record is understood"));
        if (!about(live).equals(about(next))) {
            why.add(ABOUT + " says how long things count or wait");
        }
        return new ApprovalNeed(!why.isEmpty(), why);
    }

    /** Without its version, which every change raises. */
    private static String about(RuleBaseFiles files) {
        return files.texts().getOrDefault(ABOUT, "").replaceAll(VERSION, "");
    }

    /** Who may give it, in words. */
    public String inWords() {
        return bySafetyOfficer
                ? "the " + Role.SAFETY_OFFICER.title() + ", who must not have worked at it"
                : "an approver or the " + Role.SAFETY_OFFICER.title() + ", who must not have worked at it";
    }

    /** Whether approvals of just this version are enough; those of its own authors do not count. */
    public boolean isMetBy(List<Approval> approvals, Change change, List<Weakening> weakenings) {
        return last(approvals, change).isPresent()
                && unnamed(approvals, change, weakenings).isEmpty();
    }

    /** The last approval that counts; empty where none does. */
    public Optional<Approval> last(List<Approval> approvals, Change change) {
        return counting(approvals, change).reduce((one, later) -> later);
    }

    private Stream<Approval> counting(List<Approval> approvals, Change change) {
        return approvals.stream().filter(approval -> whyNot(approval, change).isEmpty());
    }

    /** Why an approval of just this version does not count; empty where it does. */
    public Optional<String> whyNot(Approval approval, Change change) {
        if (bySafetyOfficer && !approval.role().equals(Role.SAFETY_OFFICER.word())) {
            return Optional.of("it was given in the role " + approval.role() + ", and this change takes the "
                    + Role.SAFETY_OFFICER.title());
        }
        return change.isBy(approval.person(), approval.address())
                ? Optional.of(approval.person() + " has worked at it, and nobody approves what is their own")
                : Optional.empty();
    }

    /** The weakenings that no approval that counts names as seen; all of them where none counts. */
    public List<Weakening> unnamed(List<Approval> approvals, Change change, List<Weakening> weakenings) {
        var seen = counting(approvals, change)
                .flatMap(approval -> approval.seen().stream())
                .collect(Collectors.toSet());
        return weakenings.stream().filter(lost -> !seen.contains(lost.name())).toList();
    }
}
