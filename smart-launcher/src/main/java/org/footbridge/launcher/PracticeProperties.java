package org.footbridge.launcher;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice record's settings, each explained in {@code application.yml}.
 *
 * @param baseUrl where others reach this application; blank means {@code http://localhost} and the port it runs on
 * @param cdsServices the discovery address of the CDS service
 * @param user who is signed in, as hooks name them
 * @param records a folder of whole records to load; blank means none
 * @param pageSize entries in one page of a FHIR search, unless the caller asks for another number
 * @param cdsTimeout how long one call to the CDS service may take
 * @param discoveryTtl how long a discovery answer is trusted
 */
@ConfigurationProperties("practice")
public record PracticeProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue("http://localhost:8080/cds-services") String cdsServices,
        @DefaultValue("Practitioner/dr-okafor") String user,
        @DefaultValue("") String records,
        @DefaultValue("50") int pageSize,
        @DefaultValue("5s") Duration cdsTimeout,
        @DefaultValue("60s") Duration discoveryTtl) {

    /** The largest number of entries in one page of a FHIR search. */
    public static final int LARGEST_PAGE = 500;

    public PracticeProperties {
        if (!baseUrl.isBlank()) {
            InvalidSetting.requireWebAddress("practice.base-url", baseUrl.strip());
        }
        InvalidSetting.requireWebAddress("practice.cds-services", cdsServices);
        InvalidSetting.require(
                pageSize > 0 && pageSize <= LARGEST_PAGE, "practice.page-size must be from 1 to " + LARGEST_PAGE);
        InvalidSetting.requireDuration("practice.cds-timeout", cdsTimeout, Duration.ofMillis(1));
        InvalidSetting.requireDuration("practice.discovery-ttl", discoveryTtl, Duration.ZERO);
    }
}
