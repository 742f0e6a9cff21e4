package org.footbridge.launcher.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Refuses writes that are to happen on a condition only. This server knows such conditions in transactions
 * ({@code ifNoneExist}); to overlook one here would write what the caller did not want.
 */
@Interceptor
final class ConditionalWriteCheck {

    private static final List<String> CONDITIONS = List.of("If-None-Exist", "If-Match");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean refuse(HttpServletRequest request) {
        for (var condition : CONDITIONS) {
            if (request.getHeader(condition) != null) {
                throw new PreconditionFailedException(condition
                        + " is not supported here. Nothing was written; send a transaction, or no condition.");
            }
        }
        return true;
    }
}
