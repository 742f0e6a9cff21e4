package org.footbridge.fourruns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.shipped.ShippedSuite.FOLDER;
import static org.footbridge.shipped.ShippedSuite.RULES;
import static org.footbridge.shipped.ShippedSuite.SUITE;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.recordwriter.RecordedScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One scenario, four runs: a GP is shown the same, in each way in which the record can come. */
class FourRunsTest {

    private static final List<RecordedScenario> SCENARIOS = RecordedScenario.of(SUITE, FOLDER, RULES.vocabulary());
    private static final InMemoryRun IN_MEMORY = new InMemoryRun(RULES);

    private static RunningService service;
    private static RecordServer server;

    @BeforeAll
    static void start() {
        service = new RunningService();
        server = new RecordServer();
    }

    @AfterAll
    static void stop() {
        server.close();
        service.close();
    }

    @TestFactory
    Stream<DynamicContainer> agree() {
        return SCENARIOS.stream()
                .map(each -> dynamicContainer(
                        each.scenario().scenario().name(),
                        runs(each, new ScenarioOverHttp(each, RULES, IN_MEMORY, service, server))));
    }

    /** No scenario is left out of any run. What a run cannot know of one is counted here, and it expects what it shows then. */
    @Test
    void what_a_run_cannot_know_is_counted() {
        assertThat(SCENARIOS).hasSameSizeAs(SUITE.scenarios());
        assertThat(SCENARIOS.stream().filter(each -> each.written().facts().readWithCare()))
                .as("said on the page alone, that the entries to read first were read: no run over HTTP knows it")
                .hasSize(5);
        assertThat(SCENARIOS.stream()
                        .filter(each -> !each.scenario().occasion().answers().isEmpty()))
                .as("answered before: a call that names no FHIR server does not say whose record it is")
                .hasSize(15);
    }

    private static Stream<DynamicTest> runs(RecordedScenario each, ScenarioOverHttp overHttp) {
        return Stream.of(
                run("in memory", () -> IN_MEMORY.complaints(each.scenario())),
                run("over HTTP, with everything sent along", overHttp::everythingSent),
                run("over HTTP, with everything sent along and no server", overHttp::everythingSentAndNoServer),
                run("over HTTP, with nothing sent along", overHttp::nothingSent),
                run("over HTTP, with one part changed", overHttp::onePartChanged));
    }

    private static DynamicTest run(String name, Supplier<List<String>> complaints) {
        return dynamicTest(name, () -> assertThat(complaints.get()).isEmpty());
    }
}
