package org.footbridge.launcher.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the words of libraries out of the answers: what HAPI wrote itself loses its number, what it quotes is left out. */
@Interceptor
final class PlainErrorsInterceptor {

    private static final Pattern HAPI_NUMBER = Pattern.compile("HAPI-\\d+: ");
    private static final String HAPI = "ca.uhn.fhir.";
    private static final String UNREADABLE =
            "This request cannot be read: its address, its headers or its body are not as FHIR has them.";

    /** HAPI calls it with each failure; {@return what is answered, or null for the same}. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException plain(RequestDetails details, Throwable failure) {
        if (!(failure instanceof BaseServerResponseException refusal)) {
            // Until an operation is chosen, nothing of ours has run yet.
            return details.getRestOperationType() == null ? new InvalidRequestException(UNREADABLE) : broken(failure);
        }
        var message = String.valueOf(refusal.getMessage());
        if (!HAPI_NUMBER.matcher(message).find()) {
            return null;
        }
        if (refusal.getStatusCode() >= InternalErrorException.STATUS_CODE) {
            return broken(refusal);
        }
        boolean quotes = Stream.iterate(refusal.getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> !cause.getClass().getName().startsWith(HAPI));
        var plain = BaseServerResponseException.newInstance(
                refusal.getStatusCode(),
                quotes ? UNREADABLE : HAPI_NUMBER.matcher(message).replaceAll(""));
        refusal.getResponseHeaders()
                .forEach((name, values) -> values.forEach(value -> plain.addResponseHeader(name, value)));
        return plain;
    }

    private static InternalErrorException broken(Throwable failure) {
        return new InternalErrorException("The record failed at this request.", failure);
    }
}
