package org.footbridge.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.PrefetchTemplates.PrefetchTemplate;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** One record's reading: everything is asked for at once, and what named roles are needed as soon as they are known. */
final class RecordReading {

    /** A search under way, and what it has brought so far. */
    private record Search(PrefetchTemplate template, SearchPages pages, Future<Optional<Cause>> work) {

        Optional<Cause> failure(TimeBox time) {
            return time.await(work, Optional.of(Cause.TOO_SLOW), Optional.of(Cause.UNREADABLE));
        }
    }

    private final RecordRequest request;
    private final Vocabulary vocabulary;
    private final TimeBox time;
    private final Optional<FhirSource> server;
    private final int pageLimit;

    RecordReading(
            RecordRequest request, Vocabulary vocabulary, TimeBox time, Optional<FhirSource> server, int pageLimit) {
        this.request = request;
        this.vocabulary = vocabulary;
        this.time = time;
        this.server = server;
        this.pageLimit = pageLimit;
    }

    ReadResult read() {
        var patient = patient();
        var searches =
                PrefetchTemplates.all().searches().stream().map(this::search).toList();
        var answer = time.await(patient, failed(Cause.TOO_SLOW), failed(Cause.UNREADABLE));
        return switch (answer) {
            case FhirResponse.Resource(JsonNode json) -> record(json, searches);
            case FhirResponse.Gone() -> new ReadResult.NoPatient(Optional.empty());
            case FhirResponse.Failed(var cause, var retryAfter) ->
                new ReadResult.NoPatient(Optional.of(cause), retryAfter);
        };
    }

    private RecordRead record(JsonNode patient, List<Search> searches) {
        var parts = new EnumMap<RecordPart, PartRead>(RecordPart.class);
        collect(searches, RecordPart.REFERRALS, parts);
        var brought = request.newEntries();
        parts.computeIfPresent(RecordPart.REFERRALS, (_, read) -> brought.in(read));
        collect(searches, RecordPart.CARE_TEAMS, parts);
        var journey = hasReferral(parts)
                ? PrefetchTemplates.all().searchesWithReferral().stream()
                        .map(this::search)
                        .toList()
                : List.<Search>of();
        var references = references(
                parts.values().stream().flatMap(part -> part.entries().stream()).toList());
        var roles = new PractitionerRoleReader(time, references, vocabulary, server, brought.ordered());
        var read = roles.read(entries(parts, RecordPart.REFERRALS), entries(parts, RecordPart.CARE_TEAMS));
        collect(searches, RecordPart.PROBLEMS, parts);
        parts.computeIfPresent(RecordPart.PROBLEMS, (_, held) -> held.with(brought.problems()));
        collect(searches, RecordPart.MEASUREMENTS, parts);
        collect(searches, RecordPart.PROCEDURES, parts);
        collect(searches, RecordPart.ENCOUNTERS, parts);
        collect(searches, RecordPart.APPOINTMENTS, parts);
        journey.forEach(search -> collect(journey, search.template().part(), parts));
        collect(searches, RecordPart.PREFERENCES, parts);
        return new RecordRead(references, patient, parts, read, roles.orders(entries(parts, RecordPart.REFERRALS)));
    }

    /** Without one, nobody has a journey to follow, and most patients have none. */
    private boolean hasReferral(Map<RecordPart, PartRead> parts) {
        return entries(parts, RecordPart.REFERRALS).stream()
                .filter(entry -> entry.type().equals("ServiceRequest"))
                .anyMatch(entry -> PathwayElements.referralKind(vocabulary, entry.resource())
                        .isPresent());
    }

    private Future<FhirResponse> patient() {
        return switch (PrefetchValue.of(request.prefetch(), PrefetchTemplates.PATIENT_KEY)) {
            case PrefetchValue.NoData() -> time.start(false, FhirResponse.Gone::new);
            case PrefetchValue.Received(JsonNode json)
            when isThePatient(json) -> time.start(false, () -> new FhirResponse.Resource(json));
            case PrefetchValue.Received unusable -> start(() -> patientFromServer(Cause.UNREADABLE));
            case PrefetchValue.Absent() -> start(() -> patientFromServer(Cause.NOT_GIVEN));
            case PrefetchValue.Failed(Cause cause) -> start(() -> patientFromServer(cause));
        };
    }

    private <T> Future<T> start(Callable<T> work) {
        return time.start(server.isPresent(), work);
    }

    private FhirResponse patientFromServer(Cause otherwise) {
        var answer = ask(otherwise).apply("Patient/" + request.patientId());
        return answer instanceof FhirResponse.Resource(JsonNode json) && !isThePatient(json)
                ? failed(Cause.UNREADABLE)
                : answer;
    }

    private boolean isThePatient(JsonNode json) {
        return new BundleEntry("", json).source().equals("Patient/" + request.patientId());
    }

    private Search search(PrefetchTemplate template) {
        if (PrefetchValue.of(request.prefetch(), template.key()) instanceof PrefetchValue.Received(JsonNode json)) {
            var sent = pages(template);
            sent.collect(json, next -> failed(Cause.NOT_GIVEN));
            if (sent.soFar().isComplete()) {
                return new Search(template, sent, time.start(false, Optional::empty));
            }
        }
        var pages = pages(template);
        return new Search(template, pages, start(() -> {
            search(template, pages);
            return Optional.empty();
        }));
    }

    private void search(PrefetchTemplate template, SearchPages pages) {
        switch (PrefetchValue.of(request.prefetch(), template.key())) {
            case PrefetchValue.NoData() -> {
                // The record system looked, and there is nothing.
            }
            case PrefetchValue.Absent() -> searchOnServer(template, pages, Cause.NOT_GIVEN);
            case PrefetchValue.Failed(Cause cause) -> searchOnServer(template, pages, cause);
            case PrefetchValue.Received(JsonNode json) -> complete(template, pages, json);
        }
    }

    private void searchOnServer(PrefetchTemplate template, SearchPages pages, Cause otherwise) {
        switch (ask(otherwise).apply(template.forPatient(request.patientId()))) {
            case FhirResponse.Resource(JsonNode json) -> pages.collect(json, this::follow);
            case FhirResponse.Gone() -> pages.fail(Cause.UNREADABLE);
            case FhirResponse.Failed(var cause, var retryAfter) -> pages.fail(cause);
        }
        if (server.isPresent() && !server.get().reachesAllOf(template.type())) {
            pages.fail(Cause.REFUSED);
        }
    }

    /** What came may break off; then the whole of it is asked for again, and kept where that went better. */
    private void complete(PrefetchTemplate template, SearchPages pages, JsonNode first) {
        pages.collect(first, this::follow);
        if (server.isPresent() && !pages.soFar().isComplete()) {
            var again = pages(template);
            searchOnServer(template, again, Cause.UNREADABLE);
            if (again.soFar().isComplete()) {
                pages.replaceBy(again.soFar());
            }
        }
    }

    private SearchPages pages(PrefetchTemplate template) {
        return new SearchPages(pageLimit, template.type(), this::references);
    }

    private FhirResponse follow(String next) {
        return server.map(it -> it.follow(next)).orElseGet(() -> failed(Cause.NOT_GIVEN));
    }

    private Function<String, FhirResponse> ask(Cause otherwise) {
        return relative -> server.map(it -> it.read(relative)).orElseGet(() -> failed(otherwise));
    }

    private void collect(List<Search> searches, RecordPart part, Map<RecordPart, PartRead> parts) {
        var entries = new ArrayList<BundleEntry>();
        var failures = EnumSet.noneOf(Cause.class);
        for (Search search : searches) {
            if (search.template().part() == part) {
                search.failure(time).ifPresent(search.pages()::fail);
                var read = search.pages().soFar();
                entries.addAll(read.entries());
                failures.addAll(read.failures());
            }
        }
        parts.put(part, new PartRead(entries, failures));
    }

    /** Resources that came with the record, also those not asked for, answer references without another read. */
    private RecordReferences references(List<BundleEntry> read) {
        return new RecordReferences(
                request.patientId(),
                request.access(),
                () -> Stream.concat(
                                read.stream(),
                                request.prefetch().values().stream().flatMap(RecordReading::entries))
                        .iterator());
    }

    private static Stream<BundleEntry> entries(JsonNode bundle) {
        return bundle.path("entry")
                .valueStream()
                .map(entry -> new BundleEntry(entry.path("fullUrl").stringValue(""), entry.path("resource")));
    }

    private static List<BundleEntry> entries(Map<RecordPart, PartRead> parts, RecordPart part) {
        var read = parts.get(part);
        return read == null ? List.of() : read.entries();
    }

    private static FhirResponse failed(Cause cause) {
        return new FhirResponse.Failed(cause);
    }
}
