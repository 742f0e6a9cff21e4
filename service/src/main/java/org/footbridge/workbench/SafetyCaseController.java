package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import org.footbridge.governance.download.SafetyCasePage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The draft of the safety case for those who have signed in, who may know who has done what. */
@Controller
class SafetyCaseController {

    private final SafetyCasePage page;

    SafetyCaseController(SafetyCasePage page) {
        this.page = page;
    }

    @GetMapping(path = "/governance/workbench/safety-case.html", produces = TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> safetyCase() {
        return page.download(true);
    }
}
