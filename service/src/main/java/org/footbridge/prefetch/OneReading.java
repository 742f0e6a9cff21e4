package org.footbridge.prefetch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.footbridge.facts.Part;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.prefetch.server.Answer;
import org.footbridge.prefetch.server.FhirServer;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** One record's reading: everything is asked for at once, and what named roles are needed as soon as they are known. */
final class OneReading {

    /** A search under way, and what it has brought so far. */
    private record Search(Template template, Pages pages, Future<Optional<Cause>> work) {

        Optional<Cause> failure(TimeBox time) {
            return time.await(work, Optional.of(Cause.TOO_SLOW), Optional.of(Cause.UNREADABLE));
        }
    }

    private final RecordRequest request;
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final TimeBox time;
    private final Optional<FhirServer> server;
    private final int pageLimit;

    OneReading(
            RecordRequest request,
            Vocabulary vocabulary,
            Templates templates,
            TimeBox time,
            Optional<FhirServer> server,
            int pageLimit) {
        this.request = request;
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.time = time;
        this.server = server;
        this.pageLimit = pageLimit;
    }

    Reading read() {
        var patient = time.start(this::patient);
        var searches = templates.searches().stream().map(this::search).toList();
        var answer = time.await(patient, failed(Cause.TOO_SLOW), failed(Cause.UNREADABLE));
        return switch (answer) {
            case Answer.Resource(JsonNode json) -> record(json, searches);
            case Answer.Gone() -> new Reading.NoPatient(Optional.empty());
            case Answer.Failed(var cause, var retryAfter) -> new Reading.NoPatient(Optional.of(cause), retryAfter);
        };
    }

    private RecordRead record(JsonNode patient, List<Search> searches) {
        var parts = new EnumMap<Part, PartRead>(Part.class);
        collect(searches, Part.REFERRALS, parts);
        collect(searches, Part.CARE_TEAMS, parts);
        var references = new References(request.patientId(), request.access(), sent(parts));
        var roles = new NamedRoles(time, references, vocabulary, ask(Cause.NOT_GIVEN))
                .read(entries(parts, Part.REFERRALS), entries(parts, Part.CARE_TEAMS));
        collect(searches, Part.PROBLEMS, parts);
        collect(searches, Part.MEASUREMENTS, parts);
        return new RecordRead(references, patient, parts, roles);
    }

    private Answer patient() {
        return switch (Given.of(request.prefetch(), Templates.PATIENT_KEY)) {
            case Given.NoData() -> new Answer.Gone();
            case Given.Absent() -> patientFromServer(Cause.NOT_GIVEN);
            case Given.Failed(Cause cause) -> patientFromServer(cause);
            case Given.Answer(JsonNode json) ->
                isThePatient(json) ? new Answer.Resource(json) : patientFromServer(Cause.UNREADABLE);
        };
    }

    private Answer patientFromServer(Cause otherwise) {
        var answer = ask(otherwise).apply("Patient/" + request.patientId());
        return answer instanceof Answer.Resource(JsonNode json) && !isThePatient(json)
                ? failed(Cause.UNREADABLE)
                : answer;
    }

    private boolean isThePatient(JsonNode json) {
        return new Entry("", json).source().equals("Patient/" + request.patientId());
    }

    private Search search(Template template) {
        var pages = pages(template);
        return new Search(template, pages, time.start(() -> {
            search(template, pages);
            return Optional.empty();
        }));
    }

    private void search(Template template, Pages pages) {
        switch (Given.of(request.prefetch(), template.key())) {
            case Given.NoData() -> {
                // The record system looked, and there is nothing.
            }
            case Given.Absent() -> searchOnServer(template, pages, Cause.NOT_GIVEN);
            case Given.Failed(Cause cause) -> searchOnServer(template, pages, cause);
            case Given.Answer(JsonNode json) -> complete(template, pages, json);
        }
    }

    private void searchOnServer(Template template, Pages pages, Cause otherwise) {
        switch (ask(otherwise).apply(template.forPatient(request.patientId()))) {
            case Answer.Resource(JsonNode json) -> pages.collect(json, this::follow);
            case Answer.Gone() -> pages.fail(Cause.UNREADABLE);
            case Answer.Failed(var cause, var retryAfter) -> pages.fail(cause);
        }
        if (server.isPresent() && !server.get().reachesAllOf(template.type())) {
            pages.fail(Cause.REFUSED);
        }
    }

    /** What came may break off; then the whole of it is asked for again, and kept where that went better. */
    private void complete(Template template, Pages pages, JsonNode first) {
        pages.collect(first, this::follow);
        if (server.isPresent() && !pages.soFar().isComplete()) {
            var again = pages(template);
            searchOnServer(template, again, Cause.UNREADABLE);
            if (again.soFar().isComplete()) {
                pages.replaceBy(again.soFar());
            }
        }
    }

    private Pages pages(Template template) {
        return new Pages(pageLimit, template.type());
    }

    private Answer follow(String next) {
        return server.map(it -> it.follow(next)).orElseGet(() -> failed(Cause.NOT_GIVEN));
    }

    private Function<String, Answer> ask(Cause otherwise) {
        return relative -> server.map(it -> it.read(relative)).orElseGet(() -> failed(otherwise));
    }

    private void collect(List<Search> searches, Part part, Map<Part, PartRead> parts) {
        var entries = new ArrayList<Entry>();
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

    /** What came with the record beside what was asked for may answer a reference without another read. */
    private List<Entry> sent(Map<Part, PartRead> parts) {
        var sent = new ArrayList<Entry>();
        parts.values().forEach(part -> sent.addAll(part.entries()));
        request.prefetch().values().forEach(node -> {
            for (JsonNode entry : node.path("entry")) {
                sent.add(new Entry(entry.path("fullUrl").stringValue(""), entry.path("resource")));
            }
        });
        return sent;
    }

    private static List<Entry> entries(Map<Part, PartRead> parts, Part part) {
        var read = parts.get(part);
        return read == null ? List.of() : read.entries();
    }

    private static Answer failed(Cause cause) {
        return new Answer.Failed(cause);
    }
}
