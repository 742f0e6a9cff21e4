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
        @DefaultValue("60s") Duration discoveryTtl) {}
