package org.footbridge.change;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.change.Signers.Signer;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.history.SignedTag;

/**
 * An approval that stands in git: a tag {@code approval/…} on the commit that is approved, signed with the registered key of
 * the person who approves. Its text names the SHA-256 of all tables and scenarios, and each weakening that the person saw.
 *
 * @param tag the id of the tag itself, as git names it
 * @param commit what was approved
 * @param tree SHA-256 of all tables and scenarios
 * @param approval who answers for it, and what that person has seen
 * @param reason the first line of the text
 */
public record SignedApproval(String tag, Commit commit, String tree, Approval approval, String reason) {

    /** How such tags begin. */
    public static final String TAG = "approval/";

    private static final Pattern TREE = Pattern.compile("(?m)^SHA-256 ([0-9a-f]{64})$");
    private static final int SHORT = 12;

    /** What takes some seconds to read, and goes back for years. */
    private static final int MOST_COMMITS = 2000;

    private static final String SEEN = "Weakening: ";

    /**
     * Reads the approvals of a repository.
     *
     * @param found those that count
     * @param refused why each other one does not, by the id of its tag
     */
    public record Reading(List<SignedApproval> found, List<Refusal> refused) {
        public Reading {
            found = List.copyOf(found);
            refused = List.copyOf(refused);
        }
    }

    /** A tag that approves nothing, by its name and id, with the commit that it stands on, and why. */
    public record Refusal(String name, String tag, String commit, String why) {}

    /**
     * Reads the approvals of a repository, but for those that are known.
     *
     * @param signers whose keys count
     * @param isKnown the ids of tags that need not be read
     * @param live SHA-256 of the tables that are live: those who have changed them since are its authors
     * @param isOurs whether Footbridge itself has written a commit for somebody who has signed in; any other has to be signed
     */
    public static Reading in(
            RuleBaseRepository repository,
            Signers signers,
            String live,
            Predicate<String> isKnown,
            Predicate<Commit> isOurs)
            throws IOException {
        var found = new ArrayList<SignedApproval>();
        var refused = new ArrayList<Refusal>();
        for (var tag : repository.tags(TAG, isKnown)) {
            var signer = tag.key().flatMap(signers::of);
            var tree = repository.files(tag.commit().id()).sha256();
            var problem = problem(repository, signers, tag, signer, tree, live, isOurs);
            if (problem.isPresent()) {
                refused.add(new Refusal(tag.name(), tag.id(), tag.commit().id(), problem.get()));
            } else {
                found.add(of(tag, signer.orElseThrow(), tree));
            }
        }
        return new Reading(found, refused);
    }

    private static SignedApproval of(SignedTag tag, Signer signer, String tree) {
        var seen = tag.message()
                .lines()
                .filter(line -> line.startsWith(SEEN))
                .map(line -> line.substring(SEEN.length()).strip())
                .toList();
        return new SignedApproval(
                tag.id(),
                tag.commit(),
                tree,
                new Approval(signer.person(), signer.address(), signer.role().word(), seen),
                tag.message().lines().findFirst().orElse(""));
    }

    private static Optional<String> problem(
            RuleBaseRepository repository,
            Signers signers,
            SignedTag tag,
            Optional<Signer> signer,
            String tree,
            String live,
            Predicate<Commit> isOurs)
            throws IOException {
        if (signer.isEmpty()) {
            return Optional.of(
                    tag.key().isEmpty()
                            ? "it is not signed with an SSH key"
                            : "its key is no key of a registered person");
        }
        var person = signer.get();
        if (!person.role().approves()) {
            return Optional.of(
                    person.person() + " has the role " + person.role().title() + ", which approves nothing");
        }
        var names = TREE.matcher(tag.message());
        if (!names.find() || !names.group(1).equals(tree)) {
            return Optional.of("its text does not name the SHA-256 of that commit's tables and scenarios, " + tree);
        }
        var author = tag.commitKey().flatMap(signers::of);
        if (author.isEmpty() && !isOurs.test(tag.commit())) {
            return Optional.of("the commit is not signed by a registered person, so that nobody knows who has made it");
        }
        var authors = repository.authorsSince(
                tag.commit(), files -> files.tables().sha256().equals(live), MOST_COMMITS);
        if (author.filter(person::isSamePerson).isPresent()
                || PersonName.isAmong(authors.people(), person.person(), person.address())) {
            return Optional.of(person.person() + " has worked at it, and nobody approves what is their own");
        }
        return authors.isComplete()
                ? Optional.empty()
                : Optional.of(
                        "more than " + MOST_COMMITS + " commits lie behind it without what is live, so that nobody"
                                + " can say who has not worked at it: make a change of it in the workbench");
    }

    /**
     * Writes one, signed with the key with which the repository was opened.
     *
     * @return the name of the tag
     */
    public static String write(
            RuleBaseRepository repository, Commit about, Committer by, String words, List<Weakening> seen, Instant when)
            throws IOException {
        var tree = repository.files(about.id()).sha256();
        var text = Stream.concat(
                        Stream.of(words.isBlank() ? "Approved" : words, "", "SHA-256 " + tree),
                        seen.stream().map(weakening -> SEEN + weakening.name()))
                .collect(Collectors.joining("\n", "", "\n"));
        var name = name(repository, about, by);
        repository.tag(name, about, by, text, when);
        return name;
    }

    /** How the tag of a person on a commit is called. */
    public static String name(RuleBaseRepository repository, Commit about, Committer by) throws IOException {
        var tree = repository.files(about.id()).sha256();
        return TAG + tree.substring(0, SHORT) + "-" + by.address().replaceAll("[^A-Za-z0-9@.-]", "-");
    }
}
