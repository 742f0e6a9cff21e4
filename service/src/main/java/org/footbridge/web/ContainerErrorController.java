package org.footbridge.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that the servlet container raises before or around Spring MVC, in the same shape as all others. */
@RestController
class ContainerErrorController implements ErrorController {
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<OperationOutcome> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Refused.ofStatus(status instanceof Integer code ? code : 404).response();
    }
}
