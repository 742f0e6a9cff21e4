package org.footbridge.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.footbridge.change.Change;
import org.footbridge.change.Findings;
import org.footbridge.change.RaisedVersion;
import org.footbridge.facts.London;
import org.footbridge.governance.ChangeCheck;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.governance.shared.SharedRepository;
import org.footbridge.governance.shared.SharedRepository.Work;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.springframework.stereotype.Component;

/** The changes that the governance team works at, each a branch of the rule base's repository and each save a commit. */
@Component
class Changes {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_KNOWN = 50;

    private final LiveRuleBase live;
    private final ChangeCheck check;
    private final Acts acts;
    private final SharedRepository shared;
    private final ChangeMakers makers;
    private final Clock clock;

    /** What a change does is asked for by everybody who decides about it, and takes seconds to find out. */
    private final Cache<Compared, Findings> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** What a change begins at, what the service has live where that is the same, and what may be. */
    private record Compared(String before, String served, String change) {}

    Changes(
            LiveRuleBase live,
            ChangeCheck check,
            Acts acts,
            SharedRepository shared,
            ChangeMakers makers,
            Clock clock) {
        this.live = live;
        this.check = check;
        this.acts = acts;
        this.shared = shared;
        this.makers = makers;
        this.clock = clock;
    }

    /** Where the rule base stands; empty where it is in no repository, so that nothing can be changed here. */
    Optional<Path> repository() {
        return live.folder().filter(RuleBaseRepository::isOne);
    }

    /**
     * Works with the repository.
     *
     * @throws WorkbenchProblem where there is none, or somebody else has moved the same branch meanwhile
     */
    <T> T with(Work<T> work) {
        try (var opened = RuleBaseRepository.open(require())) {
            return work.in(opened);
        } catch (BranchMoved e) {
            throw moved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Changes something in the repository, while no other instance does; all of it happens, or nothing.
     *
     * @throws WorkbenchProblem as {@link #with}
     */
    <T> T changing(Work<T> work) {
        var path = require();
        try {
            return shared.changing(path, work);
        } catch (BranchMoved e) {
            throw moved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbenchProblem moved() {
        return new WorkbenchProblem("Somebody else has changed the same thing meanwhile: nothing was saved. Open the"
                + " page again in another tab, look at what is there now, and then save again.");
    }

    private Path require() {
        return repository()
                .orElseThrow(() -> new WorkbenchProblem("The rule base is in no git repository, so that nothing can be"
                        + " changed here. Give footbridge.rulebase a bare repository with a branch live."));
    }

    /** The changes that somebody works at, the last first. */
    List<Change> open() {
        return with(repository -> {
            var changes = new ArrayList<Change>();
            for (var name : repository.branches(Change.BRANCH)) {
                Change.find(repository, name).ifPresent(changes::add);
            }
            changes.sort((one, other) -> other.begun().compareTo(one.begun()));
            return List.copyOf(changes);
        });
    }

    /**
     * A branch with what was pushed to one instance while another one moved the same branch.
     *
     * @param name as git has it
     */
    record KeptBranch(String name, Commit last) {}

    /** Those that nobody has taken away yet. */
    List<KeptBranch> kept() {
        return with(repository -> {
            var kept = new ArrayList<KeptBranch>();
            for (var name : repository.branches(SharedRepository.KEPT)) {
                var branch = SharedRepository.KEPT + name;
                repository.tip(branch).ifPresent(last -> kept.add(new KeptBranch(branch, last)));
            }
            return List.copyOf(kept);
        });
    }

    /** A change; an empty answer means that there is none of that name any more. */
    Optional<Change> find(String name) {
        return with(repository -> Change.find(repository, name));
    }

    /** A change that has to be there. */
    Change change(String name) {
        return with(repository -> require(repository, name));
    }

    Change require(RuleBaseRepository repository, String name) throws IOException {
        return Change.find(repository, name)
                .orElseThrow(() -> new WorkbenchProblem("There is no change of that name any more: it was published or"
                        + " withdrawn. The history says by whom."));
    }

    /**
     * The files of a change as somebody saw them.
     *
     * @param seen the last commit of the change at that time
     */
    RuleBaseFiles files(Change change, String seen) {
        if (change.tip().id().equals(seen)) {
            return change.files();
        }
        if (change.commits().stream().noneMatch(commit -> commit.id().equals(seen))) {
            throw new WorkbenchProblem("The change was brought up to date since you opened the page: nothing was saved."
                    + " Open the page again.");
        }
        return with(repository -> repository.files(seen));
    }

    /** What is live in the repository. */
    RuleBaseFiles liveFiles() {
        return with(repository -> repository.files(
                repository.tip(RuleBaseRepository.LIVE).orElseThrow().id()));
    }

    /** What went live one after the other, the last first. */
    List<Commit> versions(int most) {
        return with(repository -> repository.history(most));
    }

    /** Begins a change at what is live; returns its name. */
    String begin(TeamMember author, String reason) {
        return changing(repository -> {
            var name = freeName(repository, reason);
            var at = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var begun = repository.begin(Change.branch(name), at, Team.committer(author), reason, now());
            var tree = repository.files(begun.id()).sha256();
            acts.add(author, new What(Kind.BEGUN, name, tree, begun.id(), reason, List.of()));
            return name;
        });
    }

    /** From the day and the first words of the reason. */
    private String freeName(RuleBaseRepository repository, String reason) throws IOException {
        var words = Normalizer.normalize(reason.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var first =
                words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "") : words;
        var name = today() + (first.isEmpty() ? "" : "-" + first);
        var taken = repository.branches(Change.BRANCH);
        for (int number = 2; taken.contains(name) || !acts.of(name).isEmpty(); number++) {
            name = name.replaceAll("\\.\\d+$", "") + "." + number;
        }
        return name;
    }

    /**
     * Saves one file of a change.
     *
     * @param seen the last commit of the change as the author saw it
     * @param text all of the file
     */
    void save(TeamMember author, String name, String seen, String path, String text, String what) {
        changing(repository -> {
            var change = require(repository, name);
            if (!change.tip().id().equals(seen) && !isUnchanged(repository, seen, change, path)) {
                throw new WorkbenchProblem(
                        laterAuthor(repository, change, seen, path, author).has("changed " + path)
                                + ": nothing was saved. Look at it in another tab, and then save again.");
            }
            if (text.equals(change.files().texts().get(path))) {
                return change.tip();
            }
            var files = RaisedVersion.of(
                    change.files().with(path, text),
                    repository.files(change.base().id()));
            var saved = repository.put(Change.branch(name), change.tip(), files, Team.committer(author), what, now());
            acts.add(author, new What(Kind.SAVED, name, files.sha256(), saved.id(), what, List.of()));
            return saved;
        });
    }

    /** Who was the last to change a file of a change since a person saw it, at the commit that was its last one then. */
    LaterAuthor laterAuthor(Change change, String seen, String path, TeamMember person) {
        return with(repository -> laterAuthor(repository, change, seen, path, person));
    }

    private static LaterAuthor laterAuthor(
            RuleBaseRepository repository, Change change, String seen, String path, TeamMember person)
            throws IOException {
        var since = change.commits().stream()
                .dropWhile(commit -> !commit.id().equals(seen))
                .toList();
        var last = change.tip();
        for (int at = 1; at < since.size(); at++) {
            var before = repository.files(since.get(at - 1).id()).texts().get(path);
            if (!Objects.equals(
                    before, repository.files(since.get(at).id()).texts().get(path))) {
                last = since.get(at);
            }
        }
        return LaterAuthor.of(last, person);
    }

    private static boolean isUnchanged(RuleBaseRepository repository, String seen, Change change, String path)
            throws IOException {
        return change.commits().stream().anyMatch(commit -> commit.id().equals(seen))
                && Objects.equals(
                        repository.files(seen).texts().get(path),
                        change.files().texts().get(path));
    }

    /** Ends a change that is not to go live. */
    void withdraw(TeamMember person, String name, String reason) {
        changing(repository -> {
            var change = require(repository, name);
            acts.add(
                    person,
                    new What(Kind.WITHDRAWN, name, change.tree(), change.tip().id(), reason, List.of()));
            repository.remove(Change.branch(name));
            return name;
        });
    }

    /**
     * What a change does, compared with what is live. Where something else went live since it was begun it is compared with
     * what was live then: what the other change did is not undone by this one, which is merged before it can go live.
     */
    SeenChange see(Change change) {
        var before = with(repository -> repository.files(change.base().id()));
        var findings = known.get(
                new Compared(
                        before.sha256(), change.isUpToDate() ? live.current().sha256() : "", change.tree()),
                _ -> Findings.of(
                        before,
                        change.files(),
                        change.isUpToDate() ? check.of(change.files()) : check.of(before, change.files())));
        return new SeenChange(change, findings, acts.approvals(change.tree()), makers.of(change));
    }

    /** As git keeps times: to the second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(London.ZONE));
    }
}
