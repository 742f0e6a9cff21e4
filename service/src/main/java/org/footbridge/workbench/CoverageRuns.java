package org.footbridge.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.SmallChanges;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.RuleBaseFiles;
import org.springframework.stereotype.Component;

/** Works out what no scenario of a change checks: one at a time and behind the pages, since it takes up to a minute. */
@Component
class CoverageRuns {
    private static final int MOST_KNOWN = 20;

    private final Cache<String, Run> runs =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("workbench-coverage").daemon().factory());

    /**
     * What is known of one version.
     *
     * @param tested how many small changes were tested so far
     * @param missing what no scenario checks, a sentence each
     */
    private record Run(AtomicInteger tested, Future<List<String>> missing) {}

    /** What a page says: how far it is, and what it came to once it is done. */
    record Outcome(int tested, Optional<List<String>> missing) {}

    /** Begins to work it out where nobody has asked yet, and says how far that is. */
    Outcome of(GuardedVersion version, RuleBaseFiles files) {
        var run = runs.get(files.sha256(), _ -> {
            var tested = new AtomicInteger();
            return new Run(tested, thread.submit(() -> missing(version, files, tested)));
        });
        return switch (run.missing().state()) {
            case SUCCESS ->
                new Outcome(run.tested().get(), Optional.of(run.missing().resultNow()));
            case FAILED ->
                throw new IllegalStateException("coverage failed", run.missing().exceptionNow());
            case RUNNING, CANCELLED -> new Outcome(run.tested().get(), Optional.empty());
        };
    }

    private static List<String> missing(GuardedVersion version, RuleBaseFiles files, AtomicInteger tested) {
        var suite = SuiteRun.of(version.ruleBase(), version.scenarios());
        var mutation = SmallChanges.ALL.on(suite, version.tables(), files.scenarios(), tested::set);
        return CoverageGate.of(Coverage.of(suite), mutation).missing();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
