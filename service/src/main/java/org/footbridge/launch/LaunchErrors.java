package org.footbridge.launch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.footbridge.hook.refusal.Trace;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.FailurePage;
import org.footbridge.launch.failure.LaunchFailed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Failures of pages become pages; elsewhere they are JSON. */
@ControllerAdvice(basePackages = {"org.footbridge.launch", "org.footbridge.page"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class LaunchErrors {
    private final FailurePage page;

    LaunchErrors(FailurePage page) {
        this.page = page;
    }

    @ExceptionHandler
    void failed(LaunchFailed failed, HttpServletResponse response) throws IOException {
        page.write(response, failed);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void databaseDown(RuntimeException down, HttpServletResponse response) throws IOException {
        page.write(response, LaunchFailed.withoutDatabase(down));
    }

    /** Messages of unexpected failures may quote the record or a token, so only types and places are logged. */
    @ExceptionHandler
    void unexpected(Exception failure, HttpServletResponse response) throws IOException {
        page.write(response, new LaunchFailed(Failure.INSIDE_FAILURE, Trace.withoutMessages(failure)));
    }
}
