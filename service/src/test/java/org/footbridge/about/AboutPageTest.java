package org.footbridge.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import org.footbridge.facts.London;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.hook.ServiceOnPort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The source of each card leads to a page that anyone may read. */
class AboutPageTest extends ServiceOnPort {
    @Autowired
    private LiveRuleBase live;

    @Test
    void says_what_footbridge_is_and_which_rules_are_live_without_a_token() {
        var page = send(request("/about"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(page.header("set-cookie")).isEmpty();
        assertThat(page.http().body())
                .contains(
                        "Intended purpose",
                        "It decides nothing",
                        "What it does not do",
                        "Not for clinical use",
                        live.current().about().version(),
                        live.current().sha256())
                .doesNotContain("<script", "http:", "https:");
    }

    @Test
    void is_where_the_source_of_every_card_leads() {
        var cards = post(SERVICE, lonely()).json().get("cards");

        assertThat(cards.size()).isPositive();
        assertThat(cards.valueStream().map(card -> card.at("/source/url").asString()))
                .containsOnly(BASE_URL + "/about");
    }

    @Test
    void has_one_address_whether_or_not_the_base_url_ends_in_a_slash() {
        assertThat(AboutController.addressUnder(URI.create("https://footbridge.example/")))
                .isEqualTo(AboutController.addressUnder(URI.create("https://footbridge.example")))
                .hasToString("https://footbridge.example/about");
    }

    @Test
    void is_there_to_be_read_only() {
        assertThat(send(request("/about").POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
        assertThat(send(request("/about/anything")).fault()).isEqualTo("nothing-here");
    }

    private static String lonely() {
        return patientView().replace("\"problems\": null", """
                "problems": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
                  {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/%s"},
                   "code": {"coding": [{"system": "http://snomed.info/sct", "code": "267076002"}]},
                   "recordedDate": "%s"}}]}""".formatted(PATIENT, LocalDate.now(London.ZONE)));
    }
}
