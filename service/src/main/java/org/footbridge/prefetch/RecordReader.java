package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.footbridge.facts.Part;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.prefetch.server.FhirClients;
import org.footbridge.prefetch.server.FhirServer;
import org.footbridge.prefetch.server.ReadingLimits;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one patient's record: takes what the hook brought, and reads from the record's FHIR server, in parallel and
 * inside the time budget, what it did not bring.
 */
public final class RecordReader {

    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final FhirContext fhir;
    private final IRestfulClientFactory clients;
    private final ReadingLimits limits;
    private final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();

    public RecordReader(FhirContext fhir, ReadingLimits limits) {
        this.fhir = fhir;
        this.clients = FhirClients.forReading(fhir, limits);
        this.limits = limits;
    }

    public Reading read(RecordRequest request, Vocabulary vocabulary) {
        if (!ID.matcher(request.patientId()).matches()) {
            return new Reading.NoPatient(Optional.of(Cause.UNREADABLE));
        }
        long start = System.nanoTime();
        try (var time = new TimeBox(limits.budget())) {
            var server = request.access().map(access -> new FhirServer(fhir, clients, limits, access));
            var reading =
                    new OneReading(request, vocabulary, templates(vocabulary), time, server, limits.pageLimit()).read();
            log(reading, (System.nanoTime() - start) / 1_000_000);
            return reading;
        }
    }

    /** What is asked for in the words of one vocabulary. */
    private record Asked(Vocabulary vocabulary, Templates templates) {}

    /** Made once for a vocabulary, since one lives for many readings. */
    private Templates templates(Vocabulary vocabulary) {
        var before = asked.get();
        if (before != null && vocabulary.equals(before.vocabulary())) {
            return before.templates();
        }
        var templates = Templates.from(vocabulary);
        asked.set(new Asked(vocabulary, templates));
        return templates;
    }

    private static void log(Reading reading, long millis) {
        switch (reading) {
            case Reading.NoPatient(var cause, var retryAfter) ->
                log.info("no patient ({}) after {} ms", cause.map(Cause::word).orElse("not there"), millis);
            case RecordRead record -> {
                record.parts().forEach((part, read) -> read.failures().forEach(cause -> log(part, cause, millis)));
                record.roles().stream()
                        .map(RoleRead::role)
                        .filter(Named.Lost.class::isInstance)
                        .forEach(lost -> log(Part.LINK_WORKERS, ((Named.Lost) lost).cause(), millis));
            }
        }
    }

    private static void log(Part part, Cause cause, long millis) {
        log.info("{} {} after {} ms", part.word(), cause.word(), millis);
    }
}
