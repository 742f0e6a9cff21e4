package org.footbridge.launch;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that fails while it is written, which no sound one does. */
@TestConfiguration(proxyBeanMethods = false)
@Controller
class FailingPageController {
    static final String PATH = "/launch/a/broken-page";

    @GetMapping(PATH)
    String page() {
        return "page/advice";
    }
}
