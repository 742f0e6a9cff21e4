package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;

/** HAPI's client as a record may be used with it: no redirects, no cookies, no talk before the first call. */
public final class FhirClientFactories {

    private FhirClientFactories() {}

    /** For reading: what a connection closed meanwhile has lost is asked for once more. */
    public static IRestfulClientFactory forReading(FhirContext fhir, ReadingLimits limits) {
        return make(fhir, limits, (broken, tries, context) -> tries == 1 && mayBeStale(broken));
    }

    /** For writing: nothing is sent twice. */
    public static IRestfulClientFactory forWriting(FhirContext fhir, ReadingLimits limits) {
        return make(fhir, limits, (broken, tries, context) -> false);
    }

    private static IRestfulClientFactory make(FhirContext fhir, ReadingLimits limits, HttpRequestRetryHandler again) {
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
                .setRetryHandler(again)
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
