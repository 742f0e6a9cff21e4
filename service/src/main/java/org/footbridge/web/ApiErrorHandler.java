package org.footbridge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where failures become statuses and bodies. */
@RestControllerAdvice
class ApiErrorHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrorHandler.class);

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refused(RequestRefused refusal) {
        var response = ResponseEntity.status(refusal.fault().status()).contentType(MediaType.APPLICATION_JSON);
        refusal.retryAfter()
                .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return response.body(refusal.outcome());
    }

    /** Messages of unexpected failures may quote the record, so only their types and places are logged. */
    @ExceptionHandler
    ResponseEntity<OperationOutcome> unexpected(Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, FailureTrace.withoutMessages(failure));
        String diagnostics =
                "The service failed and gives no advice. Report incident " + incident + " to whoever runs Footbridge.";
        return ResponseEntity.status(ErrorCode.ENGINE_FAILURE.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.of(ErrorCode.ENGINE_FAILURE, diagnostics, List.of()));
    }

    /** Spring's own refusals (method, media type, no such path) in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return ResponseEntity.status(status.value())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(unexpected(failure).getBody());
        }
        FrameworkError refusal = FrameworkError.ofStatus(status.value());
        return ResponseEntity.status(refusal.fault().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.outcome());
    }
}
