package org.footbridge.record;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.FhirId;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RoleRead.ReferencedResource;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirSource;
import org.footbridge.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one patient's record: takes what the hook brought, and reads from the record's FHIR server, in parallel and
 * inside the time budget, what it did not bring.
 */
public final class RecordReader {

    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

    private final Duration budget;
    private final int pageLimit;
    private final Function<FhirAccess, FhirSource> servers;

    /**
     * A reader, which serves for many records.
     *
     * @param budget time for one reading; what has not come by then is unread
     * @param pageLimit pages followed for one query
     * @param servers the FHIR server to which a request gives access
     */
    public RecordReader(Duration budget, int pageLimit, Function<FhirAccess, FhirSource> servers) {
        this.budget = budget;
        this.pageLimit = pageLimit;
        this.servers = servers;
    }

    /** Pages followed for one query. */
    public int pageLimit() {
        return pageLimit;
    }

    public ReadResult read(RecordRequest request, Vocabulary vocabulary) {
        return read(request, vocabulary, budget);
    }

    /**
     * Reads in the time that is left for an answer, where that is less than the budget.
     *
     * @param left the time that is left
     */
    public ReadResult read(RecordRequest request, Vocabulary vocabulary, Duration left) {
        return read(request, vocabulary, left, UnaryOperator.identity());
    }

    /**
     * Reads as above, and has somebody look on.
     *
     * @param around puts something around the server that is read, such as what notes its answers
     */
    public ReadResult read(
            RecordRequest request, Vocabulary vocabulary, Duration left, UnaryOperator<FhirSource> around) {
        if (!FhirId.matches(request.patientId())) {
            return new ReadResult.NoPatient(Optional.of(Cause.UNREADABLE));
        }
        long start = System.nanoTime();
        var server = request.access().map(servers).map(around);
        try (var time = new TimeBox(left.compareTo(budget) < 0 ? left : budget)) {
            var reading = new RecordReading(request, vocabulary, time, server, pageLimit).read();
            var result = server.filter(FhirSource::isTurnedAway).isPresent() ? new ReadResult.TurnedAway() : reading;
            log(result, (System.nanoTime() - start) / 1_000_000);
            return result;
        } finally {
            server.ifPresent(FhirSource::close);
        }
    }

    private static void log(ReadResult reading, long millis) {
        switch (reading) {
            case ReadResult.TurnedAway() ->
                log.info("turned away after {} ms: too many records are being read", millis);
            case ReadResult.NoPatient(var cause, var retryAfter) ->
                log.info("no patient ({}) after {} ms", cause.map(Cause::word).orElse("not there"), millis);
            case RecordRead record -> {
                record.parts().forEach((part, read) -> log(part, read.failures().stream(), millis));
                var lost = record.roles().stream()
                        .map(RoleRead::role)
                        .filter(ReferencedResource.Lost.class::isInstance)
                        .map(role -> ((ReferencedResource.Lost) role).cause());
                log(RecordPart.LINK_WORKERS, lost, millis);
            }
        }
    }

    /** One line for each cause, however often it was met: a record may name thousands of roles. */
    private static void log(RecordPart part, Stream<Cause> failures, long millis) {
        failures.collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()))
                .forEach(
                        (cause, count) -> log.info("{} {} after {} ms ({})", part.word(), cause.word(), millis, count));
    }
}
