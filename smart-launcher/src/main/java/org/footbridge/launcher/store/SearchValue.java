package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.footbridge.launcher.PracticeZone;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** What a search parameter finds in a resource, in the form in which it is compared. */
sealed interface SearchValue {

    record Token(@Nullable String system, String code) implements SearchValue {}

    record Uri(String value) implements SearchValue {}

    /** Reference; {@code type} is empty where the text does not show it. */
    record Ref(String type, String id, String whole) implements SearchValue {

        static Ref of(String text) {
            var id = new IdType(text);
            return new Ref(
                    id.hasResourceType() ? id.getResourceType() : "", id.hasIdPart() ? id.getIdPart() : text, text);
        }
    }

    /** A piece of text, lower case and without accents, as strings are searched; and as it was written. */
    record Text(String folded, String written) implements SearchValue {

        static Text of(String written) {
            var folded = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return new Text(folded.toLowerCase(Locale.ROOT), written);
        }
    }

    /** A stretch of time, from inclusive to exclusive: a date without a clock time is the whole day, month or year. */
    record Span(Instant from, Instant to) implements SearchValue {

        private static final int YEAR = 4;
        private static final int MONTH = 7;
        private static final int DAY = 10;

        /** @throws InvalidRequestException where the text is no FHIR date */
        static Span of(String text) {
            try {
                return switch (text.length()) {
                    case YEAR -> days(YearMonth.parse(text + "-01").atDay(1), ChronoUnit.YEARS);
                    case MONTH -> days(YearMonth.parse(text).atDay(1), ChronoUnit.MONTHS);
                    case DAY -> days(LocalDate.parse(text), ChronoUnit.DAYS);
                    default -> moment(text);
                };
            } catch (DateTimeException e) {
                throw new InvalidRequestException("Not a FHIR date: " + text, e);
            }
        }

        private static Span days(LocalDate from, ChronoUnit length) {
            return new Span(
                    from.atStartOfDay(PracticeZone.LONDON).toInstant(),
                    from.plus(1, length).atStartOfDay(PracticeZone.LONDON).toInstant());
        }

        private static Span moment(String text) {
            // In a query string an unencoded + arrives as a blank.
            var written = text.replace(' ', '+');
            var zoned = written.endsWith("Z") || written.lastIndexOf('+') > DAY || written.lastIndexOf('-') > DAY;
            Instant start = zoned
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(PracticeZone.LONDON).toInstant();
            return new Span(start, start.plusSeconds(1));
        }
    }
}
