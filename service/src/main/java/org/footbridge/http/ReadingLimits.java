package org.footbridge.http;

import java.time.Duration;
import org.footbridge.settings.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much time and room reading one record may take.
 *
 * @param budget time for the whole reading; what has not come by then is unread
 * @param pageLimit pages followed for one query
 * @param bodyLimit size of one response
 * @param connections connections to one FHIR server at a time, over all readings
 */
@ConfigurationProperties("footbridge.reading")
public record ReadingLimits(
        @DefaultValue("2s") Duration budget,
        @DefaultValue("200") int pageLimit,
        @DefaultValue("8MB") DataSize bodyLimit,
        @DefaultValue("256") int connections) {

    public ReadingLimits {
        Limits.time("footbridge.reading.budget", budget, "1ms", "1h");
        Limits.count("footbridge.reading.page-limit", pageLimit, 10_000);
        Limits.size("footbridge.reading.body-limit", bodyLimit, "1GB");
        Limits.count("footbridge.reading.connections", connections, 10_000);
    }

    /** A client that calls FHIR servers within these limits. */
    public RecordSystemHttp http() {
        return new RecordSystemHttp(budget, bodyLimit, connections);
    }
}
