package org.footbridge.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.facts.London;
import org.footbridge.hook.TestResponse;

/**
 * Calls of all hooks at two instances while rules change, reads fail and the database is away for a while: no wrong card, no
 * confirmed feedback lost, nothing kept back that comes back, and no token good twice.
 */
final class Soak implements AutoCloseable {

    private static final int FEEDBACK_EACH = 4;
    private static final int REPLAY_EACH = 20;
    private static final int SWAPS_BEFORE = 2;
    private static final long SECOND = 1_000_000_000L;

    private final SoakPlan plan;
    private final SoakInstances instances;
    private final SoakFaults faults = new SoakFaults();
    private final SoakCaller caller;
    private final SentFeedback feedback;
    private final Replays replays;
    private final QuietPatients quietPatients;
    private final Answered answered = new Answered();
    private final Latency latency = new Latency();
    private final List<SoakCall> calls;
    private final LocalDate begunOn = LocalDate.now(London.ZONE);
    private int swaps;

    Soak(SoakPlan plan, Path folder) throws IOException {
        this.plan = plan;
        instances = new SoakInstances(folder);
        caller = new SoakCaller(instances);
        feedback = new SentFeedback(caller, faults);
        replays = new Replays(instances, caller, faults);
        quietPatients = new QuietPatients(instances, caller, feedback, faults);
        calls = SoakCall.all(SoakPeople.first(plan.people(), begunOn), instances.records, shares());
    }

    private List<Integer> shares() {
        int whole = instances.records.keys();
        return plan.isShort() ? List.of(whole, 0) : List.of(whole, whole / 2, whole, 0);
    }

    /** Runs the plan and says what was seen. */
    SoakReport run() throws Exception {
        var warmUp = new Traffic(this::call, 0);
        warmUp.during(plan.workers(), () -> {
            for (int i = 0; i < SWAPS_BEFORE; i++) {
                swap();
            }
            warmUp.after(calls.size()).join();
        });
        var before = Memory.now();
        latency.forget();
        var traffic = new Traffic(this::call, plan.rate());
        long begun = System.nanoTime();
        traffic.during(plan.workers(), () -> phases(traffic));
        long took = System.nanoTime() - begun;
        feedback.sendAgain();
        quietPatients.check().conclude();
        var after = Memory.now();
        int compared = new QuietComparison(instances, caller, faults).of(answered, calls);
        return report(traffic.calls(), took, compared, before, after);
    }

    private void phases(Traffic traffic) throws Exception {
        for (int number = 0; number < plan.phases(); number++) {
            var over = plan.over(traffic);
            if (plan.stopsDatabaseIn(number)) {
                instances.stopDatabase();
            }
            if (plan.startsDatabaseIn(number)) {
                instances.startDatabase(plan.isShort());
                feedback.sendAgain();
            }
            swap();
            quietPatients.another();
            quietPatients.check().check();
            if (instances.hasDatabase()) {
                quietPatients.check().awaitEach();
            }
            over.join();
        }
    }

    private void swap() throws IOException {
        swaps++;
        instances.swapTo(SoakInstances.VERSIONS.get(swaps % SoakInstances.VERSIONS.size()));
    }

    private void call(int number) {
        try {
            callAndCheck(number);
        } catch (RuntimeException failure) {
            faults.add("a call failed: " + failure);
        }
    }

    private void callAndCheck(int number) {
        int which = number % calls.size();
        var call = calls.get(which);
        var before = replays.before();
        var token = caller.token(call.path());
        long sent = System.nanoTime();
        var reply = caller.post(call.path(), call.body(), token);
        latency.add(System.nanoTime() - sent, instances.hasDatabase());
        if (!Set.of(200, 412).contains(reply.status())) {
            faults.add(call.hook() + " was answered with " + reply.status() + ": " + reply.diagnostics());
            return;
        }
        if (answered.add(which, reply).size() > 1) {
            faults.add("cards of two versions in one answer");
        }
        var card = reply.json().path("cards").path(0).path("uuid").asString("");
        if (number % FEEDBACK_EACH == 0 && !card.isEmpty()) {
            feedback.send(call.hook(), card, "service-not-available");
        }
        if (number % REPLAY_EACH == 0) {
            replays.of(call, token, admittedBy(reply), before);
        }
    }

    private static int admittedBy(TestResponse reply) {
        return Integer.parseInt(reply.header(Balancer.ANSWERED_BY));
    }

    private SoakReport report(int made, long took, int compared, Memory before, Memory after) throws SQLException {
        long lost = feedback.lost(instances.database().getPostgresDatabase());
        judge(lost, before, after);
        var seen = new LinkedHashMap<String, String>();
        seen.put("calls answered", "%d in %d s".formatted(made, took / SECOND));
        seen.put("calls a second", String.valueOf(made * SECOND / took));
        seen.put("a rule base went live at both", swaps - SWAPS_BEFORE + " times");
        SoakInstances.VERSIONS.forEach(
                version -> seen.put("answers of version " + version, String.valueOf(answered.of(version))));
        seen.put("answers without a card", String.valueOf(answered.of(Answered.NONE)));
        seen.put("different answers compared with a quiet instance", String.valueOf(compared));
        seen.put("FHIR reads; failed", instances.records.reads() + "; " + instances.records.failed());
        seen.put(
                "feedback confirmed; refused (503) and sent again; lost",
                "%d; %d; %d".formatted(feedback.confirmed(), feedback.refusals(), lost));
        seen.put(
                "people whose card stays back at both",
                String.valueOf(quietPatients.check().size()));
        seen.put("used tokens refused by the same instance", String.valueOf(replays.refusedBySame()));
        seen.put(
                "used tokens at the other: refused; admitted while they cannot share",
                replays.refusedByOther() + "; " + replays.admittedApart());
        seen.put(
                "times that an instance could not share them",
                String.valueOf(instances.tokens().interruptions()));
        seen.put("cards that wait for the ledger; never written", ledger());
        seen.put("milliseconds to answer: half; 99 of 100; longest", latency.withDatabase());
        seen.put("the same without a database", latency.withoutDatabase());
        seen.put(
                "heap after collection, before; after",
                before.heapMegabytes() + " MB; " + after.heapMegabytes() + " MB");
        seen.put("classes loaded, before; after", before.classes() + "; " + after.classes());
        return new SoakReport(seen, faults.all());
    }

    private void judge(long lost, Memory before, Memory after) {
        if (lost > 0) {
            faults.add(lost + " confirmed feedback lost or kept twice");
        }
        if (feedback.stillRefused() > 0) {
            faults.add(feedback.stillRefused() + " feedback refused after the database was back");
        }
        if (replays.refusedByOther() == 0) {
            faults.add("no used token was refused by the other instance");
        }
        if (!LocalDate.now(London.ZONE).equals(begunOn)) {
            faults.add("midnight has passed, and cards count days: run it again");
        }
        if (after.heapMegabytes() - before.heapMegabytes() > Memory.MAY_GROW_MEGABYTES) {
            faults.add("the heap has grown");
        }
    }

    private String ledger() {
        return List.of("footbridge_ledger_waiting", "footbridge_ledger_lost_total").stream()
                .map(name -> instances.both().stream()
                        .mapToDouble(instance -> metric(instance, name))
                        .sum())
                .map(count -> String.valueOf(count.longValue()))
                .collect(Collectors.joining("; "));
    }

    private static double metric(SoakInstances.Instance instance, String name) {
        return instance.managed("/actuator/prometheus")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        instances.close();
    }
}
