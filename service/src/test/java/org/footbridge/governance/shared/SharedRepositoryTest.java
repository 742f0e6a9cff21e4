package org.footbridge.governance.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances with disks of their own, and one database. */
class SharedRepositoryTest {

    private static final Committer ANN = new Committer("Ann", "ann@example.org");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends OnEitherDatabase {
        @Override
        DataSource start() {
            return KeptDatabase.inMemory();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends OnEitherDatabase {
        private EmbeddedPostgres postgres = unstarted();

        @SuppressWarnings("NullAway") // set by start(), before any test
        private static EmbeddedPostgres unstarted() {
            return null;
        }

        @Override
        DataSource start() throws IOException {
            postgres = EmbeddedPostgres.start();
            return postgres.getPostgresDatabase();
        }

        @AfterAll
        void stop() throws IOException {
            postgres.close();
        }
    }

    abstract static class OnEitherDatabase {

        @TempDir
        private Path place;

        private SharedRepository one;
        private SharedRepository other;
        private Path first;
        private Path second;
        private DataSource database = KeptDatabase.inMemory();
        private int test;

        abstract DataSource start() throws IOException;

        @BeforeAll
        void migrate() throws IOException {
            database = start();
            Flyway.configure().dataSource(database).load().migrate();
        }

        @BeforeEach
        void two_instances() throws IOException {
            one = SharedDatabase.of(database);
            other = SharedDatabase.of(database);
            var name = "rules-" + test++ + ".git";
            first = place.resolve("first").resolve(name);
            second = place.resolve("second").resolve(name);
            RuleBaseRepository.create(first, files("one"), ANN, "Begin", NOON).close();
            one.exchange(first);
            other.begin(second);
        }

        private static RuleBaseFiles files(String text) {
            return RuleBaseFiles.of(Map.of("about.csv", text, "scenarios/a.yaml", "scenario: A\n"));
        }

        private static Commit commit(Path repository, String text) throws IOException {
            try (var opened = RuleBaseRepository.open(repository)) {
                return commit(opened, text);
            } catch (BranchMoved e) {
                throw new IllegalStateException(e);
            }
        }

        private static Commit commit(RuleBaseRepository opened, String text) throws IOException, BranchMoved {
            var last = opened.tip(RuleBaseRepository.LIVE).orElseThrow();
            return opened.put(RuleBaseRepository.LIVE, last, files(text), ANN, text, NOON);
        }

        private static String live(Path repository) throws IOException {
            try (var opened = RuleBaseRepository.open(repository)) {
                return opened.files(opened.tip(RuleBaseRepository.LIVE)
                                .orElseThrow()
                                .id())
                        .texts()
                        .get("about.csv");
            }
        }

        @Test
        void a_new_instance_begins_with_what_the_database_has() throws IOException {
            assertThat(live(second)).isEqualTo("one");
        }

        @Test
        void what_one_does_the_other_has_at_its_next_look() throws IOException, BranchMoved {
            one.changing(first, opened -> commit(opened, "two"));
            other.exchange(second);
            assertThat(live(second)).isEqualTo("two");

            other.changing(second, opened -> commit(opened, "three"));
            one.exchange(first);
            assertThat(live(first)).isEqualTo("three");
        }

        @Test
        void what_is_pushed_to_one_copy_reaches_the_other() throws IOException {
            commit(first, "pushed");
            one.exchange(first);
            other.exchange(second);

            assertThat(live(second)).isEqualTo("pushed");
        }

        @Test
        void what_fails_has_happened_nowhere() throws IOException, BranchMoved {
            assertThatThrownBy(() -> one.changing(first, opened -> {
                        commit(opened, "half");
                        push(first, "change/meanwhile");
                        throw new IllegalStateException("stopped");
                    }))
                    .hasMessage("stopped");
            one.exchange(first);
            other.exchange(second);

            assertThat(List.of(live(first), live(second))).containsExactly("one", "one");
            try (var opened = RuleBaseRepository.open(second)) {
                assertThat(opened.branches("change/"))
                        .as("what somebody else has pushed meanwhile stays")
                        .containsExactly("meanwhile");
            }
        }

        private static void push(Path repository, String branch) throws IOException, BranchMoved {
            try (var opened = RuleBaseRepository.open(repository)) {
                opened.begin(branch, opened.tip(RuleBaseRepository.LIVE).orElseThrow(), ANN, "Pushed", NOON);
            }
        }

        @Test
        void a_branch_and_a_tag_come_and_a_branch_goes() throws IOException, BranchMoved {
            try (var opened = RuleBaseRepository.open(first)) {
                var last = opened.tip(RuleBaseRepository.LIVE).orElseThrow();
                opened.begin("change/a", last, ANN, "Why", NOON);
                opened.tag("approval/a", last, ANN, "Fine", NOON);
            }
            one.exchange(first);
            other.exchange(second);
            try (var opened = RuleBaseRepository.open(second)) {
                assertThat(opened.branches("change/")).containsExactly("a");
                assertThat(opened.tags("approval/", _ -> false)).hasSize(1);
                opened.remove("change/a");
            }
            other.exchange(second);
            one.exchange(first);
            try (var opened = RuleBaseRepository.open(first)) {
                assertThat(opened.branches("change/")).isEmpty();
            }
        }

        @Test
        void where_both_have_moved_it_the_databases_stands_and_nothing_is_lost() throws IOException, BranchMoved {
            var pushed = commit(second, "pushed to the second");
            one.changing(first, opened -> commit(opened, "published by the first"));
            other.exchange(second);
            one.exchange(first);

            assertThat(List.of(live(first), live(second)))
                    .containsExactly("published by the first", "published by the first");
            for (var copy : List.of(first, second)) {
                try (var opened = RuleBaseRepository.open(copy)) {
                    assertThat(opened.branches("kept/"))
                            .containsExactly(pushed.id().substring(0, 12));
                }
            }
        }

        @Test
        void two_at_once_wait_for_each_other() throws Exception {
            try (var threads = Executors.newFixedThreadPool(2)) {
                var works = List.<Callable<Void>>of(() -> ten(one, first), () -> ten(other, second));
                for (var done : threads.invokeAll(works)) {
                    done.get();
                }
            }
            one.exchange(first);
            try (var opened = RuleBaseRepository.open(first)) {
                assertThat(opened.history(100)).hasSize(21);
            }
        }

        private static Void ten(SharedRepository instance, Path copy) throws IOException, BranchMoved {
            for (int i = 0; i < 10; i++) {
                var text = copy.getParent().getFileName() + " " + i;
                instance.changing(copy, opened -> commit(opened, text));
            }
            return null;
        }

        @Test
        void where_nothing_has_changed_nothing_is_written() throws IOException {
            other.exchange(second);
            var before = packs();
            one.exchange(first);
            other.exchange(second);

            assertThat(packs()).isEqualTo(before);
        }

        private int packs() {
            return new SharedTables(JdbcClient.create(database))
                    .packsAfter(first.getFileName().toString(), 0)
                    .size();
        }
    }
}
