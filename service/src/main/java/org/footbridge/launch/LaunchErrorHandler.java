package org.footbridge.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Failures of pages become pages; elsewhere they are JSON. */
@ControllerAdvice(basePackages = {"org.footbridge.launch", "org.footbridge.page"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class LaunchErrorHandler {
    private final FailureResponses answers;

    LaunchErrorHandler(FailureResponses answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void failed(LaunchFailed failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, failed);
    }

    /** Our own pages send every field that a form needs. */
    @ExceptionHandler
    void incomplete(ServletRequestBindingException incomplete, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(request, response, new LaunchFailed(LaunchErrorCode.BAD_FORM, "a field of the form is missing"));
    }

    @ExceptionHandler
    void unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, FailureResponses.unexpected(failure, request));
    }
}
