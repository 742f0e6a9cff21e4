package org.footbridge.fourruns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.fourruns.RunningService.Reply;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.recordserver.SentPrefetch;
import org.footbridge.recordwriter.RecordedScenario;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Verdict;
import org.footbridge.scenario.card.Occasion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls the service about the person of one scenario, in every way in which a record can come; what is wrong is said. */
final class ScenarioOverHttp {

    private static final int TRIED_OF_EACH = 5;
    private static final String ROLES_AND_THEIR_PLACES = "(PractitionerRole|HealthcareService|Organization)/.*";

    private final RecordedScenario scenario;
    private final RuleBase ruleBase;
    private final InMemoryRun inMemory;
    private final RunningService service;
    private final RecordServer server;
    private final Map<String, String> templates;
    private final FhirRecord record;
    private final PatientFacts facts;
    private final Occasion occasion;
    private final HookCall hook;
    private final EarlierAnswers earlier;
    private @Nullable Reply complete;

    ScenarioOverHttp(
            RecordedScenario scenario,
            RuleBase ruleBase,
            InMemoryRun inMemory,
            RunningService service,
            RecordServer server) {
        this.scenario = scenario;
        this.ruleBase = ruleBase;
        this.inMemory = inMemory;
        this.service = service;
        this.server = server;
        this.templates = PrefetchTemplates.all().byKey();
        this.record = scenario.written().record();
        this.facts = scenario.written().recorded();
        this.occasion = scenario.occasion();
        this.hook = new HookCall(record, occasion, facts.pathway().ordered());
        this.earlier = new EarlierAnswers(occasion.answers(), record, hook, ruleBase, service);
    }

    /** Everything is sent along, and the server is asked for nothing but the link workers and what was not given. */
    List<String> everythingSent() {
        try (var opened = server.open(record)) {
            var reply = callWithEverything(opened);
            complete = reply;
            var complaints = new ArrayList<>(differences(reply, facts, occasion));
            if (!scenario.written().facts().readWithCare()) {
                if (showsAllAdvice(occasion)) {
                    complaints.addAll(verdict(reply));
                }
                complaints.addAll(scenario.scenario()
                        .cards()
                        .complaints(AnsweredCards.of(reply.body(), inMemory.cards(facts, occasion))));
            }
            opened.asked().stream()
                    .filter(url -> !url.matches(ROLES_AND_THEIR_PLACES) && record.isGivenInFull(url))
                    .forEach(url -> complaints.add(url + " was asked for, though it had been sent"));
            return complaints;
        }
    }

    private List<String> verdict(Reply reply) {
        return Verdict.of(scenario.scenario().scenario(), shownOrOnThePage(reply))
                .complaints();
    }

    private TreeSet<String> shownOrOnThePage(Reply reply) {
        var shown = new TreeSet<>(ShownAdvice.by(reply.body(), ruleBase).shown());
        shown.addAll(inMemory.onThePageOnly(
                facts, scenario.scenario().scenario().expected().named()));
        return shown;
    }

    /**
     * Everything is sent along, and there is no server. A patient is known again by the address of the record, so that nothing
     * that was answered earlier counts here: all that is advised shows.
     */
    List<String> everythingSentAndNoServer() {
        try (var opened = server.open(record)) {
            earlier.giveTo(opened, templates);
            service.setDay(facts.asOf());
            var sent = new SentPrefetch(record, opened.base(), templates).everything();
            var reply = service.call(hook.with(sent));
            var complaints =
                    new ArrayList<>(differences(reply, ReducedFacts.askable(facts), occasion.answeredBefore(Map.of())));
            if (occasion.isOpening() && !occasion.answers().isEmpty()) {
                complaints.addAll(verdict(reply));
            }
            return complaints;
        }
    }

    /** Nothing is sent along. */
    List<String> nothingSent() {
        try (var opened = server.open(record)) {
            earlier.giveTo(opened, templates);
            service.setDay(facts.asOf());
            var reply = service.call(hook.with(Map.of(), opened));
            var complaints = new ArrayList<>(differences(reply, facts, occasion));
            complaints.addAll(sameAs(complete(), reply));
            return complaints;
        }
    }

    /**
     * All is sent along, but one part of it comes changed; each part in turn, in each way that can be wrong. Of each person
     * every fifth change is tried, beginning at another one, so that over all scenarios each is tried hundreds of times.
     */
    List<String> onePartChanged() {
        var expected = complete();
        var opened = new ArrayList<RecordServer.OpenRecord>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<List<String>>>();
            for (var changed : tried()) {
                var changedServer = server.open(changed.onServer(record));
                opened.add(changedServer);
                earlier.giveTo(changedServer, templates);
                calls.add(() -> onePartChanged(changed, changedServer, expected));
            }
            service.setDay(facts.asOf());
            var complaints = new ArrayList<String>();
            for (var call : threads.invokeAll(calls)) {
                complaints.addAll(call.get());
            }
            return complaints;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            opened.forEach(RecordServer.OpenRecord::close);
        }
    }

    private List<ChangedPrefetch> tried() {
        try (var whole = server.open(record)) {
            var changes = ChangedPrefetch.all(record, new SentPrefetch(record, whole.base(), templates));
            int first = Math.floorMod(scenario.scenario().scenario().name().hashCode(), TRIED_OF_EACH);
            return IntStream.range(0, changes.size())
                    .filter(i -> i % TRIED_OF_EACH == first)
                    .mapToObj(changes::get)
                    .toList();
        }
    }

    private List<String> onePartChanged(ChangedPrefetch changed, RecordServer.OpenRecord opened, Reply complete) {
        var sent = new SentPrefetch(record, opened.base(), templates);
        var prefetch = changed.prefetch(sent);
        boolean hasServer = changed.change().hasServer();
        var reply = service.call(hasServer ? hook.with(prefetch, opened) : hook.with(prefetch));
        var known = hasServer ? occasion : occasion.answeredBefore(Map.of());
        var reduced = new ReducedFacts(facts, occasion.added());
        return complaints(changed.expected(reduced, sent, ruleBase.vocabulary()), known, complete, reply).stream()
                .map(complaint -> changed.inWords() + ": " + complaint)
                .toList();
    }

    private List<String> complaints(ExpectedAnswer expected, Occasion known, Reply complete, Reply reply) {
        return switch (expected) {
            case ExpectedAnswer.SameAnswer() -> sameAs(complete, reply);
            case ExpectedAnswer.AsInMemory(var reduced) -> differences(reply, reduced, known);
            case ExpectedAnswer.NoPatient() ->
                reply.status() == 412 ? List.of() : List.of("status " + reply.status() + " and not 412");
        };
    }

    /** The answer where everything is sent along, with which others are compared. */
    private Reply complete() {
        var answer = complete;
        if (answer == null) {
            try (var opened = server.open(record)) {
                answer = callWithEverything(opened);
            }
            complete = answer;
        }
        return answer;
    }

    private Reply callWithEverything(RecordServer.OpenRecord opened) {
        earlier.giveTo(opened, templates);
        service.setDay(facts.asOf());
        var sent = new SentPrefetch(record, opened.base(), templates).everything();
        return service.call(hook.with(sent, opened));
    }

    /** Whether every piece of advice has a card, so that all of it can be looked for. */
    private static boolean showsAllAdvice(Occasion occasion) {
        return occasion.isOpening() && occasion.answers().isEmpty();
    }

    /** As a record opens that nobody has answered to, all that the advice says is looked for; else, the cards that fit. */
    private List<String> differences(Reply reply, PatientFacts known, Occasion stated) {
        if (reply.status() != 200) {
            return List.of("status " + reply.status());
        }
        var on = stated.answeredBefore(EarlierAnswers.asKnownBy(known, stated.answers()));
        boolean all = showsAllAdvice(on);
        Object expected = all ? inMemory.advice(known) : AnsweredCards.inShort(inMemory.cards(known, on));
        Object actual = all
                ? ShownAdvice.by(reply.body(), ruleBase)
                : AnsweredCards.inShort(AnsweredCards.of(reply.body(), inMemory.cards(known, on)));
        return actual.equals(expected) ? List.of() : List.of("\n  in memory " + expected + "\n  over HTTP " + actual);
    }

    private static List<String> sameAs(Reply complete, Reply reply) {
        return reply.status() == complete.status() && withoutUuids(reply.body()).equals(withoutUuids(complete.body()))
                ? List.of()
                : List.of("another answer than with everything sent along:\n  " + withoutUuids(complete.body()) + "\n  "
                        + withoutUuids(reply.body()));
    }

    /** The answer without its UUIDs, which are never used twice; drafts name their card by one, too. */
    private static String withoutUuids(JsonNode answer) {
        return answer.toString().replaceAll("\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", "\"\"");
    }
}
