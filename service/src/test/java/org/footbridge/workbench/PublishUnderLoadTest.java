package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.change.Role;
import org.footbridge.governance.GovernedService;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.TeamMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions go live and back at the workbench while a practice calls: each answer is whole, and of one version. */
class PublishUnderLoadTest {

    private static final TeamMember RUTH = person("ruth", "Ruth Abara", Role.AUTHOR);
    private static final TeamMember JAMES = person("james", "James Oduya", Role.APPROVER);
    private static final String ROUTES = "3-routes/routes.csv";
    private static final String BEFORE = "Feeling lonely: consider befriending";
    private static final String AFTER = "Feeling lonely: think of befriending";
    private static final int CALLERS = 3;
    private static final int TIMES = 4;

    @TempDir
    private Path place;

    private static TeamMember person(String id, String name, Role role) {
        return new TeamMember("https://identity.example " + id, name, Set.of(role));
    }

    /** What a caller saw: which version answered, and what its card says. */
    private record Seen(int status, String version, String summary) {}

    private static Seen call(GovernedService service) {
        var response = service.adviseTheLonely();
        var cards = JsonMapper.shared().readTree(response.body()).path("cards");
        var card = cards.valueStream()
                .filter(it -> it.path("summary").asString("").endsWith("befriending"))
                .findFirst();
        return new Seen(
                response.statusCode(),
                card.map(PublishUnderLoadTest::version).orElse(""),
                card.map(it -> it.path("summary").asString()).orElse(""));
    }

    private static String version(JsonNode card) {
        return card.at("/extension/org.footbridge.trace/ruleBaseVersion").asString("");
    }

    private static String saidBy(String version) {
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1)) == 0 ? BEFORE : AFTER;
    }

    @Test
    void no_answer_is_wrong_or_missing_while_versions_go_live_and_back() throws Exception {
        try (var service = new GovernedService(
                        place.resolve("rules.git"), "--footbridge.rulebase-from=../docs/governance-sample/rules");
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var live = service.part(LiveRuleBase.class);
            var done = new AtomicBoolean();
            var calls = new ArrayList<Callable<List<Seen>>>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(() -> {
                    var seen = new ArrayList<Seen>();
                    while (!done.get()) {
                        seen.add(call(service));
                    }
                    return seen;
                });
            }
            var futures = calls.stream().map(callers::submit).toList();
            try {
                for (int i = 0; i < TIMES; i++) {
                    publish(service);
                    assertThat(call(service).version())
                            .isEqualTo(live.current().about().version());
                    assertThat(call(service).summary()).isEqualTo(AFTER);
                    rollBack(service);
                    assertThat(call(service)).isEqualTo(new Seen(200, "1.0.0", BEFORE));
                }
            } finally {
                done.set(true);
            }
            for (var caller : futures) {
                assertThat(caller.get()).isNotEmpty().allSatisfy(seen -> {
                    assertThat(seen.status()).isEqualTo(200);
                    assertThat(seen.summary()).isEqualTo(saidBy(seen.version()));
                });
            }
        }
    }

    private static void publish(GovernedService service) {
        var changes = service.part(Changes.class);
        var publishing = service.part(Publishing.class);
        var name = changes.begin(RUTH, "Say it otherwise");
        var change = changes.change(name);
        var text = change.files().texts().getOrDefault(ROUTES, "").replace(BEFORE, AFTER);
        changes.save(RUTH, name, change.tip().id(), ROUTES, text, "Say it otherwise");
        var tree = changes.change(name).tree();
        publishing.approve(JAMES, name, tree, "Fine");
        publishing.publish(JAMES, name, tree, "Now");
    }

    private static void rollBack(GovernedService service) {
        var first = service.part(Changes.class).versions(100).getLast();
        service.part(Publishing.class).rollBack(JAMES, first.id(), "Try it");
    }
}
