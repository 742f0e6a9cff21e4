package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;

/** HAPI's client as a record may be read with it: no redirects, no cookies, no talk before the first read. */
final class FhirClients {

    private FhirClients() {}

    static IRestfulClientFactory make(FhirContext fhir, ReadingLimits limits) {
        int patience = Math.toIntExact(limits.budget().toMillis());
        var patient = RequestConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .setConnectionRequestTimeout(patience)
                .setRedirectsEnabled(false)
                .build();
        var http = HttpClients.custom()
                .useSystemProperties()
                .setDefaultRequestConfig(patient)
                .setMaxConnPerRoute(limits.connections())
                .setMaxConnTotal(limits.connections() * 4)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // A pooled connection may have been closed by the server meanwhile; a read may be repeated.
                .setRetryHandler((broken, tries, context) -> tries == 1 && mayBeStale(broken))
                .build();
        var factory = new ApacheRestfulClientFactory(fhir);
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        factory.setHttpClient(http);
        return factory;
    }

    private static boolean mayBeStale(IOException broken) {
        boolean cutOff = broken instanceof NoHttpResponseException
                || (broken instanceof SocketException && !(broken instanceof ConnectException));
        return cutOff && !Thread.currentThread().isInterrupted();
    }
}
