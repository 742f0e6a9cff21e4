package org.footbridge.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Failures of controllers become statuses and bodies here; those of filters in {@link ErrorWriter}. */
@RestControllerAdvice
class ApiErrorHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrorHandler.class);

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refused(Refused refused) {
        return refused.response();
    }

    /** Messages of unexpected failures may quote the record, so only their types and places are logged. */
    @ExceptionHandler
    @Nullable ResponseEntity<OperationOutcome> unexpected(Exception failure) {
        return hasHungUp(failure) ? null : incident(failure);
    }

    private static ResponseEntity<OperationOutcome> incident(Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, FailureTrace.withoutMessages(failure));
        return Refused.engineFailure(incident).response();
    }

    /** Nobody is there any more to whom a failure could be said, and nothing is wrong here. */
    private static boolean hasHungUp(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                LOG.debug("The caller hung up before the answer was written");
                return true;
            }
        }
        return false;
    }

    /** Spring's own refusals (method, media type, no such path) in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && hasHungUp(failure)) {
            return null;
        }
        if (status.is5xxServerError()) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(incident(failure).getBody());
        }
        Refused refused = Refused.ofStatus(status.value());
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(refused.outcome());
    }

    /** Errors that the servlet container raises before or around Spring MVC, in the same shape as all others. */
    @RestController
    static class ContainerErrorController implements ErrorController {
        @RequestMapping("${spring.web.error.path:${error.path:/error}}")
        ResponseEntity<OperationOutcome> error(HttpServletRequest request) {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            return Refused.ofStatus(status instanceof Integer code ? code : 404).response();
        }
    }
}
