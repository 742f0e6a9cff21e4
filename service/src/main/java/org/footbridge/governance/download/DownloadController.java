package org.footbridge.governance.download;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import org.footbridge.crmi.CanonicalUrls;
import org.footbridge.crmi.CrmiExport;
import org.footbridge.governance.LiveRuleBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** What is live, for those who buy or regulate it: a FHIR Bundle and a safety case, neither of which names a person. */
@Controller
class DownloadController {

    private final LiveRuleBase live;
    private final SafetyCasePage safetyCase;
    private final CanonicalUrls base;

    DownloadController(
            LiveRuleBase live, SafetyCasePage safetyCase, @Value("${footbridge.export-base-url}") String baseUrl) {
        this.live = live;
        this.safetyCase = safetyCase;
        this.base = CanonicalUrls.of(baseUrl)
                .orElseThrow(() -> new IllegalStateException("footbridge.export-base-url must be an http or https URL"
                        + " without query, such as " + CanonicalUrls.DEMONSTRATION.base()));
    }

    @GetMapping(path = "/governance/export.json", produces = "application/fhir+json")
    ResponseEntity<JsonNode> export() {
        var version = live.version();
        var bundle =
                CrmiExport.of(version.ruleBase(), version.tables(), base, false).bundle();
        var name = "footbridge-rules-" + version.ruleBase().about().version() + ".json";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(bundle);
    }

    @GetMapping(path = "/governance/safety-case.html", produces = TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> safetyCase() {
        return safetyCase.download(false);
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
